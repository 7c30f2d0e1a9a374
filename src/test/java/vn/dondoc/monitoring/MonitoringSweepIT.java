package vn.dondoc.monitoring;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.reflect.Parameter;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.test.web.client.TestRestTemplate;
import org.springframework.http.HttpEntity;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.springframework.http.HttpStatus;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.mvc.method.RequestMappingInfo;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;
import vn.dondoc.SettableClock;
import vn.dondoc.SystemTest;
import vn.dondoc.deadline.OfficeZone;
import vn.dondoc.walk.AssignmentPath;
import vn.dondoc.walk.Paths;

/** Every address of the managers' pages that there is, found by itself: closed to whoever is no manager, also what is added later. */
@SystemTest
class MonitoringSweepIT {

    private static final String BELOW = "/api/monitoring";

    private static final List<String> NO_MANAGERS = List.of("sgddtOfficer", "sgddtClerk", "admin");

    /** Counts of where work stands still, for whoever operates the system. */
    private static final String FOR_THE_ADMINISTRATOR = "/api/monitoring/processes/{key}/steps";

    /** What is open to those above an agency's leader only: he finds nothing there either. */
    private static final Set<String> FOR_THOSE_WHO_OVERSEE_ALL = Set.of("/api/monitoring/directives/not-given");

    @Autowired
    @Qualifier("requestMappingHandlerMapping")
    RequestMappingHandlerMapping mappings;

    @Autowired
    TestRestTemplate rest;

    @Autowired
    Paths paths;

    @Autowired
    FigureSnapshots snapshots;

    @Autowired
    SettableClock clock;

    private record Address(String pattern, HttpMethod method, String path, boolean withBody) {}

    /** What a manager may ask is well made, so that the others are not refused for something else. */
    @Test
    void noAddressIsOpenToWhoeverIsNoManager() {
        snapshots.take();
        try {
            sweep();
        } finally {
            snapshots.forget();
        }
    }

    private void sweep() {
        List<Address> all = addresses(paths.given("SGDDT", "CASE"));
        assertThat(all).hasSizeGreaterThanOrEqualTo(20);
        for (Address address : all) {
            for (String person : NO_MANAGERS) {
                boolean exception = person.equals("admin") && address.pattern().equals(FOR_THE_ADMINISTRATOR);
                assertThat(status(person, address))
                        .as("%s %s", person, address)
                        .isEqualTo(exception ? HttpStatus.OK : HttpStatus.NOT_FOUND);
            }
            assertThat(status("vpubLeader", address)).as("%s", address).satisfies(MonitoringSweepIT::isAnswered);
            if (FOR_THOSE_WHO_OVERSEE_ALL.contains(address.pattern())) {
                assertThat(status("sgddtLeader", address)).as("%s", address).isEqualTo(HttpStatus.NOT_FOUND);
            } else {
                assertThat(status("sgddtLeader", address)).as("%s", address).satisfies(MonitoringSweepIT::isAnswered);
            }
            assertThat(rest.exchange(address.path(), address.method(), entity(address), String.class)
                            .getStatusCode())
                    .as("%s", address)
                    .isIn(HttpStatus.UNAUTHORIZED, HttpStatus.FORBIDDEN);
        }
        assertThat(all.stream().map(Address::pattern)).contains(FOR_THE_ADMINISTRATOR);
        assertThat(all.stream().map(Address::pattern)).containsAll(FOR_THOSE_WHO_OVERSEE_ALL);
    }

    /** An act or a choice without content is refused. */
    private static void isAnswered(HttpStatusCode status) {
        assertThat(status.is2xxSuccessful() || status.isSameCodeAs(HttpStatus.UNPROCESSABLE_ENTITY))
                .as("%s", status)
                .isTrue();
    }

    private List<Address> addresses(AssignmentPath path) {
        List<Address> all = new ArrayList<>();
        mappings.getHandlerMethods().forEach((info, handler) -> {
            for (String pattern : patterns(info)) {
                for (RequestMethod method : info.getMethodsCondition().getMethods()) {
                    all.add(new Address(
                            pattern, method.asHttpMethod(), path(pattern, path) + query(handler), hasBody(handler)));
                }
            }
        });
        return all;
    }

    private static Set<String> patterns(RequestMappingInfo info) {
        Set<String> below = new TreeSet<>(info.getPatternValues());
        below.removeIf(pattern -> !pattern.startsWith(BELOW));
        return below;
    }

    private static String path(String pattern, AssignmentPath path) {
        return pattern.replace("/directives/{id}", "/directives/" + path.directiveId())
                .replace("/assignments/{id}", "/assignments/" + path.id())
                .replace("{key}", "assignmentExecution");
    }

    /** Of each parameter that has to be there; a table's period too. */
    private String query(HandlerMethod handler) {
        List<String> wanted = new ArrayList<>(List.of("cycle=QUARTER"));
        Arrays.stream(handler.getMethod().getParameters())
                .filter(parameter -> parameter.isAnnotationPresent(RequestParam.class))
                .forEach(parameter -> wanted.add(parameter.getName() + "=" + sample(parameter)));
        return "?" + String.join("&", wanted);
    }

    private Object sample(Parameter parameter) {
        Class<?> type = parameter.getType();
        if (type.isEnum()) {
            return type.getEnumConstants()[0];
        }
        Map<Class<?>, Object> samples = Map.of(int.class, 1, LocalDate.class, OfficeZone.today(clock));
        assertThat(samples).as("a value for %s", parameter).containsKey(type);
        return samples.get(type);
    }

    private static boolean hasBody(HandlerMethod handler) {
        return Arrays.stream(handler.getMethod().getParameters())
                .anyMatch(parameter -> parameter.isAnnotationPresent(RequestBody.class));
    }

    private HttpStatusCode status(String person, Address address) {
        return rest.withBasicAuth(person, "demo857")
                .exchange(address.path(), address.method(), entity(address), String.class)
                .getStatusCode();
    }

    private static HttpEntity<String> entity(Address address) {
        HttpHeaders headers = new HttpHeaders();
        headers.setContentType(MediaType.APPLICATION_JSON);
        return new HttpEntity<>(address.withBody() ? "{\"act\":\"URGE\"}" : null, headers);
    }
}
