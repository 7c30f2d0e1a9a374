package vn.dondoc.start;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.core.io.ClassPathResource;
import org.springframework.stereotype.Component;
import vn.dondoc.directive.BreakDownPreview;
import vn.dondoc.directive.BreakDowns;
import vn.dondoc.directive.Registering;
import vn.dondoc.directive.RegistrationReader;
import vn.dondoc.identity.Actor;
import vn.dondoc.identity.Actors;
import vn.dondoc.problem.Faults;
import vn.dondoc.workflow.EngineCalls;
import vn.dondoc.workflow.OpenTasks;
import vn.dondoc.workflow.TaskActions;

/** Directive 857, registered from its data, confirmed and given out today by the people of the Office, by the code that everybody uses. */
@Component
class DemoDirective {

    private final RegistrationReader reader;
    private final Registering registering;
    private final BreakDowns breakDowns;
    private final EngineCalls engine;
    private final TaskActions tasks;
    private final OpenTasks openTasks;
    private final Actors actors;
    private final ObjectMapper json;

    DemoDirective(
            RegistrationReader reader,
            Registering registering,
            BreakDowns breakDowns,
            EngineCalls engine,
            TaskActions tasks,
            OpenTasks openTasks,
            Actors actors,
            ObjectMapper json) {
        this.reader = reader;
        this.registering = registering;
        this.breakDowns = breakDowns;
        this.engine = engine;
        this.tasks = tasks;
        this.openTasks = openTasks;
        this.actors = actors;
        this.json = json;
    }

    void make() {
        Actor clerk = actors.find("vpubClerk").orElseThrow();
        Faults faults = new Faults();
        var registration = reader.registration(reader.read(data(), faults));
        long id = engine.inTransaction(clerk, () -> registering.register(clerk, registration, faults));
        BreakDownPreview breakDown = breakDowns.of(id);
        complete(
                id,
                "vpubOfficer",
                Map.of(
                        "directive", text(breakDown.directive()),
                        "confirmedFacts",
                                breakDown.inferred().stream()
                                        .map(BreakDownPreview.Inferred::place)
                                        .collect(Collectors.joining(" "))));
        complete(id, "vpubLeader", Map.of("outcome", "GIVEN_OUT"));
    }

    private void complete(long directiveId, String personId, Map<String, Object> values) {
        String taskId = openTasks.ofDirective(directiveId).get(0).taskId();
        tasks.complete(actors.find(personId).orElseThrow(), taskId, values);
    }

    private String text(Map<String, Object> directive) {
        try {
            return json.writeValueAsString(directive);
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static byte[] data() {
        try {
            return new ClassPathResource("demo/directive-857.json").getContentAsByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
