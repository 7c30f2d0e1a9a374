package vn.dondoc.workflow;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.Map;
import java.util.stream.Collectors;
import vn.dondoc.history.Lain;
import vn.dondoc.identity.Actor;
import vn.dondoc.problem.Problem;

/**
 * What a person posted with a form, read and checked for type and length; whether the values make sense is the service's to say.
 *
 * @param process takes ids that the rest of the process needs
 * @param values text, {@link LocalDate} or {@link Boolean} by field name; what was left empty is missing
 */
public record Submission(Actor actor, OpenTask task, Map<String, Object> values, ProcessIds process) {

    /** Lets a listener keep the id of what its service made. */
    public interface ProcessIds {

        void set(String variable, long id);
    }

    /** The assignment's id. */
    public long assignmentId() {
        return task.assignmentId();
    }

    /** The id of what the task's process is about. */
    public long subjectId() {
        return task.subjectId();
    }

    public Act act() {
        return new Act(actor, task.step(), task.taskId(), new Lain(task.createdAt(), task.agencyCode()));
    }

    /** Whoever handed the task on takes it back instead of it being done. */
    public boolean isWithdrawal() {
        return ProcessVariable.WITHDRAWN.equals(text(ProcessVariable.OUTCOME));
    }

    /** The text, or null if it was left empty. */
    public String text(String name) {
        return (String) values.get(name);
    }

    public LocalDate date(String name) {
        return (LocalDate) values.get(name);
    }

    public boolean flag(String name) {
        return Boolean.TRUE.equals(values.get(name));
    }

    /**
     * One of a list, or null if none was chosen.
     *
     * @throws Problem if something was posted that is not in the list
     */
    public <E extends Enum<E>> E choice(String name, Class<E> type) {
        String posted = text(name);
        if (posted == null) {
            return null;
        }
        return Arrays.stream(type.getEnumConstants())
                .filter(value -> value.name().equals(posted))
                .findFirst()
                .orElseThrow(() -> Problem.refused(name, "Hãy chọn trong danh sách."));
    }

    /** @throws Problem if no outcome of that kind was posted: a form without a decision fails in front of the person */
    public <E extends Enum<E>> E outcome(Class<E> type) {
        String posted = text(ProcessVariable.OUTCOME);
        return Arrays.stream(type.getEnumConstants())
                .filter(outcome -> outcome.name().equals(posted))
                .findFirst()
                .orElseThrow(() -> Problem.refused(
                        ProcessVariable.OUTCOME,
                        "Hãy chọn một kết quả xử lý ("
                                + Arrays.stream(type.getEnumConstants())
                                        .map(Enum::name)
                                        .collect(Collectors.joining(", "))
                                + ")."));
    }
}
