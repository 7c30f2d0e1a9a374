package vn.dondoc.workflow;

import java.util.Set;
import org.springframework.stereotype.Component;

/** With whom a new task lies: with whom its role names, unless four eyes keep him from it. */
@Component
class TaskPlacing {

    private final FourEyes fourEyes;

    TaskPlacing(FourEyes fourEyes) {
        this.fourEyes = fourEyes;
    }

    /** @param excluded who may not do it, whoever else holds the role */
    record Placement(TaskRole role, TaskSubject.Holder holder, Set<String> excluded) {}

    Placement place(String step, TaskRole role, TaskSubject subject) {
        TaskSubject.Holder holder = subject.holder(role);
        return fourEyes.rule(step)
                .map(rule -> {
                    Set<String> excluded = fourEyes.excluded(rule, subject);
                    TaskRole stepsIn =
                            isExcluded(holder, excluded) ? rule.fallback().orElse(role) : role;
                    TaskSubject.Holder next = subject.holder(stepsIn);
                    return new Placement(stepsIn, isExcluded(next, excluded) ? withoutPerson(next) : next, excluded);
                })
                .orElseGet(() -> new Placement(role, holder, Set.of()));
    }

    private static boolean isExcluded(TaskSubject.Holder holder, Set<String> excluded) {
        return holder.personId() != null && excluded.contains(holder.personId());
    }

    private static TaskSubject.Holder withoutPerson(TaskSubject.Holder holder) {
        return new TaskSubject.Holder(holder.agencyCode(), holder.role(), null);
    }
}
