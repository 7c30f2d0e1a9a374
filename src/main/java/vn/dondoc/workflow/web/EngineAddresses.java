package vn.dondoc.workflow.web;

import static vn.dondoc.workflow.web.EngineAddress.passed;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;
import vn.dondoc.workflow.web.EngineAddress.Access;

/** The allow-list over the engine's addresses: the same for the web apps and for {@code /engine-rest}. */
@Component
class EngineAddresses {

    private static final Pattern WEB_INTERFACE = Pattern.compile("/camunda/api/engine(?:/engine/default)?(/.*)?");
    private static final Pattern ANY_INTERFACE =
            Pattern.compile("(?:/camunda/api/engine|/engine-rest)(?:/engine/default)?(/.*)?");
    private static final String ID = "([A-Za-z0-9:._-]+)";

    /** What people's pages and the technical pages load besides the engine's interface. */
    private static final List<EngineAddress> WEB_APPS = List.of(
            passed("GET", "/camunda/app/(?:tasklist|welcome)/.*", Access.EVERYBODY),
            // The page only: what it shows to managers comes from our own addresses.
            passed("GET", "/camunda/app/cockpit/default/", Access.ENTERS_COCKPIT),
            passed("GET", "/camunda/app/(?:cockpit|admin)/default/.*", Access.ADMINISTRATOR),
            passed(
                    "GET",
                    "/camunda/app/(?:cockpit|admin)/(?:locales|scripts|styles|assets|lib|fonts)/.*",
                    Access.EVERYBODY),
            passed(
                    "GET",
                    "/camunda/app/(?:cockpit|admin)/camunda-(?:cockpit|admin)-bootstrap\\.(?:js|css)",
                    Access.EVERYBODY),
            passed("GET", "/camunda/(?:lib|assets|favicon).*", Access.EVERYBODY),
            passed("GET", "/camunda/app/(?:cockpit|admin|tasklist|welcome)/?", Access.EVERYBODY),
            passed("GET", "/camunda/api/admin/auth/user/default", Access.EVERYBODY),
            passed("GET", "/camunda/api/(?:cockpit|admin|tasklist|welcome)/plugin/[\\w-]+/static/.*", Access.EVERYBODY),
            passed("GET", "/camunda/api/(?:cockpit|admin)/plugin/.*", Access.ADMINISTRATOR),
            passed("POST", "/camunda/api/cockpit/plugin/base/default/.*", Access.ADMINISTRATOR));

    private static final List<EngineAddress> READ_BY_ALL = List.of(
            passed("GET", "/?", Access.EVERYBODY),
            passed("GET", "/engine/?", Access.EVERYBODY),
            passed("GET", "/version", Access.EVERYBODY),
            passed("GET", "/user/[A-Za-z0-9]+/profile", Access.EVERYBODY),
            passed("GET", "/process-definition(?:/count)?", Access.EVERYBODY),
            passed(
                    "GET",
                    // Not "statistics": how many run everywhere is for operators.
                    "/process-definition/(?!statistics)" + ID
                            + "(?:/xml|/startForm|/deployed-start-form|/form-variables)?",
                    Access.EVERYBODY),
            passed(
                    "GET",
                    "/process-definition/key/" + ID + "(?:/xml|/startForm|/deployed-start-form|/form-variables)?",
                    Access.EVERYBODY),
            passed("GET", "/task/" + ID, Access.SEES_TASK),
            passed(
                    "GET",
                    "/task/" + ID + "/(?:form|deployed-form|form-variables|identity-links|comment)",
                    Access.SEES_TASK),
            passed("OPTIONS", "/(?:task|process-definition)(?:/.*)?", Access.EVERYBODY));

    /** What operators need; nothing of it shows what a directive says, nothing of it deploys code. */
    private static final List<EngineAddress> OPERATED = List.of(
            passed("GET", "/(?!task|filter|history/(?:task|detail|user-operation)).*", Access.ADMINISTRATOR),
            passed(
                    "POST",
                    "/(?:process-instance|process-definition|execution|incident|job|job-definition|variable-instance|external-task|batch|deployment"
                            + "|decision-definition|history/(?:process-instance|activity-instance|incident|job-log|batch))(?:/count)?",
                    Access.ADMINISTRATOR),
            passed("PUT", "/job/" + ID + "/retries", Access.ADMINISTRATOR),
            passed("PUT", "/job-definition/" + ID + "/retries", Access.ADMINISTRATOR),
            passed("POST", "/job/(?:retries|" + ID + "/execute)", Access.ADMINISTRATOR));

    private final List<EngineAddress> engine;
    private final SessionAddresses session;
    private final Pattern engineInterface;

    /** @param restOn while {@code /engine-rest} is off, what we answer ourselves is not there either */
    EngineAddresses(
            TaskAddresses tasks,
            TasklistAddresses tasklist,
            StartAddresses starts,
            SessionAddresses session,
            @Value("${dondoc.engine-rest.enabled}") boolean restOn) {
        this.session = session;
        this.engineInterface = restOn ? ANY_INTERFACE : WEB_INTERFACE;
        this.engine = Stream.of(tasks.addresses(), tasklist.addresses(), starts.addresses(), READ_BY_ALL, OPERATED)
                .flatMap(List::stream)
                .toList();
    }

    /** @param id the id in the path, empty where it has none */
    record Match(EngineAddress address, String id) {}

    /** Null if the address is open to nobody. */
    Match find(String method, String requestPath) {
        Matcher matcher = engineInterface.matcher(requestPath);
        if (matcher.matches()) {
            return first(engine, method, matcher.group(1) == null ? "/" : matcher.group(1));
        }
        return first(
                Stream.concat(session.addresses().stream(), WEB_APPS.stream()).toList(), method, requestPath);
    }

    private static Match first(List<EngineAddress> addresses, String method, String path) {
        for (EngineAddress address : addresses) {
            String id = address.match(method, path);
            if (id != null) {
                return new Match(address, id);
            }
        }
        return null;
    }
}
