package vn.dondoc.workflow;

import java.util.Collection;
import java.util.Set;
import java.util.function.Function;
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
        return fourEyes.rule(step)
                .map(rule -> place(rule, role, subject, fourEyes.excluded(rule, subject)))
                .orElseGet(() -> anywhere(role, subject));
    }

    /** The same step in the matter of each of several assignments. */
    Function<TaskSubject, Placement> placing(String step, TaskRole role, Collection<Long> assignmentIds) {
        return fourEyes.rule(step)
                .map(rule -> {
                    Function<TaskSubject, Set<String>> excluded = fourEyes.excluded(rule, assignmentIds);
                    return (Function<TaskSubject, Placement>)
                            subject -> place(rule, role, subject, excluded.apply(subject));
                })
                .orElse(subject -> anywhere(role, subject));
    }

    private static Placement anywhere(TaskRole role, TaskSubject subject) {
        return new Placement(role, subject.holder(role), Set.of());
    }

    private static Placement place(FourEyes.Rule rule, TaskRole role, TaskSubject subject, Set<String> excluded) {
        TaskRole stepsIn =
                isExcluded(subject.holder(role), excluded) ? rule.fallback().orElse(role) : role;
        TaskSubject.Holder next = subject.holder(stepsIn);
        return new Placement(stepsIn, isExcluded(next, excluded) ? withoutPerson(next) : next, excluded);
    }

    private static boolean isExcluded(TaskSubject.Holder holder, Set<String> excluded) {
        return holder.personId() != null && excluded.contains(holder.personId());
    }

    private static TaskSubject.Holder withoutPerson(TaskSubject.Holder holder) {
        return new TaskSubject.Holder(holder.agencyCode(), holder.role(), null);
    }
}
