package vn.dondoc.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.TimeoutError;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.dondoc.LongRuns;
import vn.dondoc.SystemTest;

/**
 * Sixteen people open the same page at the same moment, each in a browser of her own, and nobody's stays blank: the engine keeps the
 * nonce of a page in one place for all (see {@code ContentSecurityPolicyIT}), and who got another's had no scripts.
 */
@SystemTest
class ManyAtOnceIT {

    private static final int PEOPLE = 16;

    /** Until all have scheduled it. */
    private static final int AHEAD_MILLIS = 1_500;

    /** Two processors draw sixteen pages. */
    private static final Locator.WaitForOptions PATIENT = new Locator.WaitForOptions().setTimeout(60_000);

    @LocalServerPort
    int port;

    @Autowired
    JdbcClient jdbc;

    static Stream<Arguments> pages() {
        Stream<Arguments> tasklist = Stream.of(Arguments.of("/camunda/app/tasklist/default/", ".task-filter .name a"));
        return LongRuns.ON
                ? Stream.concat(
                        tasklist,
                        Stream.of(
                                Arguments.of("/", "#doors a"),
                                Arguments.of("/camunda/app/cockpit/default/", ".dd-page h1")))
                : tasklist;
    }

    @ParameterizedTest
    @MethodSource("pages")
    void nobodySeesABlankPage(String page, String shown) {
        List<Desk> desks = new ArrayList<>();
        try {
            List<String> leaders = leaders();
            assertThat(leaders).hasSize(PEOPLE);
            for (String leader : leaders) {
                desks.add(Desk.loggedIn(Chromium.browser(), "http://localhost:" + port, leader, 1366, 850));
            }
            double at = System.currentTimeMillis() + AHEAD_MILLIS;
            for (Desk desk : desks) {
                desk.page()
                        .evaluate(
                                "([at, address]) => { setTimeout(() => location.assign(address), at - Date.now()); }",
                                List.of(at, "http://localhost:" + port + page));
            }
            Map<String, String> blank = new TreeMap<>();
            for (int i = 0; i < PEOPLE; i++) {
                if (!isThere(desks.get(i).page().locator(shown).first())) {
                    desks.get(i).screenshot("blank-" + leaders.get(i));
                    blank.put(leaders.get(i), desks.get(i).page().content());
                }
            }
            assertThat(blank).isEmpty();
            assertThat(desks).allSatisfy(desk -> assertThat(desk.faults()).isEmpty());
        } finally {
            desks.forEach(Desk::close);
        }
    }

    private static boolean isThere(Locator shown) {
        try {
            shown.waitFor(PATIENT);
            return true;
        } catch (TimeoutError never) {
            return false;
        }
    }

    private List<String> leaders() {
        return jdbc.sql("select distinct person_id from role_grant where role = 'LEADER' and agency_code <> 'UBND'"
                        + " order by person_id limit " + PEOPLE)
                .query(String.class)
                .list();
    }
}
