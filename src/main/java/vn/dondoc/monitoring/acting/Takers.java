package vn.dondoc.monitoring.acting;

import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import vn.dondoc.organisation.Person;
import vn.dondoc.workflow.TaskRole;
import vn.dondoc.workflow.TaskTakers;

/** Names in a preview whoever would get the next step, beside what he is. */
@Component
class Takers {

    private final TaskTakers takers;

    Takers(TaskTakers takers) {
        this.takers = takers;
    }

    /** @param role as the sentence calls it */
    String named(String role, String step, TaskRole taskRole, long assignmentId) {
        String names = takers.of(step, taskRole, assignmentId).stream()
                .map(Person::fullName)
                .collect(Collectors.joining(" hoặc "));
        return role + " (" + (names.isEmpty() ? "hiện chưa có ai" : names) + ")";
    }
}
