package vn.dondoc.ladder;

import java.time.LocalDate;
import vn.dondoc.deadline.Urgency;

/**
 * What an agency owes now.
 *
 * @param key names it as long as it is owed: {@code result:17}, {@code task:4711}
 * @param begunOn when it began, whatever became of its date
 * @param sinceOn from when it is owed by this date; no step of that day or earlier is told any more
 * @param agencyCode who owes it
 * @param partyCode the same where it is that agency's own part, which others do not read about; else null
 * @param taskId the task that ends it, null where it is not a single task
 * @param linkTaskId the task that a message leads to, null if none is open
 */
public record Obligation(
        String key,
        ObligationKind kind,
        Urgency urgency,
        LocalDate begunOn,
        LocalDate sinceOn,
        LocalDate dueOn,
        String agencyCode,
        String partyCode,
        long directiveId,
        Long assignmentId,
        String taskId,
        String linkTaskId) {

    /** Whether it is an opinion whose time is over: nobody can give it any more, but that it is missing is told on. */
    boolean isSilent() {
        return kind == ObligationKind.OPINION && taskId == null;
    }
}
