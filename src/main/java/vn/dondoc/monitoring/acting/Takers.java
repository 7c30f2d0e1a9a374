package vn.dondoc.monitoring.acting;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import vn.dondoc.assignment.Assignment;
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

    /** In the matter of one of these assignments. */
    Named of(Collection<Assignment> assignments) {
        return new Named(assignments.stream().map(Assignment::id).toList());
    }

    /** Each step's takers are read for all of the assignments at once, when the first of them is named. */
    final class Named {

        private final List<Long> ids;
        private final Map<Step, Map<Long, List<Person>>> known = new HashMap<>();

        private record Step(String step, TaskRole role) {}

        private Named(List<Long> ids) {
            this.ids = ids;
        }

        /** @param role as the sentence calls it */
        String named(String role, String step, TaskRole taskRole, Assignment assignment) {
            String names = known
                    .computeIfAbsent(new Step(step, taskRole), each -> takers.of(step, taskRole, ids))
                    .get(assignment.id())
                    .stream()
                    .map(Person::fullName)
                    .collect(Collectors.joining(" hoặc "));
            return role + " (" + (names.isEmpty() ? "hiện chưa có ai" : names) + ")";
        }
    }
}
