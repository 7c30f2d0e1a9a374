package vn.dondoc.feed;

import java.time.LocalDate;
import vn.dondoc.notification.Subjects;

/**
 * A day by which somebody has something to do.
 *
 * @param uid the same for as long as it is owed, whatever its date
 * @param what what is due, in a word or two
 * @param ordinal null where it is about the directive as a whole
 * @param assignmentId null where it is about the directive as a whole
 * @param taskId null where it is no task
 */
record OwnDeadline(
        String uid,
        String what,
        String number,
        Integer ordinal,
        String title,
        String agency,
        LocalDate dueOn,
        Long assignmentId,
        String taskId) {

    String summary() {
        return what + ": " + number + (ordinal == null ? "" : " - Nhiệm vụ " + ordinal) + ": " + title;
    }

    String path() {
        return Subjects.link(taskId);
    }
}
