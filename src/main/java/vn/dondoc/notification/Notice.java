package vn.dondoc.notification;

import java.time.LocalDate;
import java.util.Set;

/**
 * What somebody is told: ids and office facts only.
 *
 * @param recipients ids of persons; who is switched off is left out, who handles for one of them is told too
 * @param taskId told only while this task is open; or null
 * @param obligationKey told only while this is owed by {@code dueOn}; or null
 * @param subject number and assignment: {@code 857/UBND-KGVX - Nhiệm vụ 6: Lập danh sách ...}; never a person's name
 * @param text one sentence: what is the matter
 * @param why why one got it, as the rest of a sentence: {@code vì ông/bà là người xử lý chính}
 * @param action the one thing to do, as a button says it; {@code link} the path where it is done
 * @param urgent goes through quiet hours at once
 * @param dedupKey the same person is never told twice under the same key
 * @param principalId for whom the one recipient acts, where {@code why} says so; else null, and who handles for a recipient is told by
 *     himself
 */
public record Notice(
        NoticeKind kind,
        Set<String> recipients,
        Long directiveId,
        Long assignmentId,
        String taskId,
        String obligationKey,
        LocalDate dueOn,
        String subject,
        String text,
        String why,
        String action,
        String link,
        boolean urgent,
        String dedupKey,
        String principalId) {

    /** To the recipients themselves. */
    public Notice(
            NoticeKind kind,
            Set<String> recipients,
            Long directiveId,
            Long assignmentId,
            String taskId,
            String obligationKey,
            LocalDate dueOn,
            String subject,
            String text,
            String why,
            String action,
            String link,
            boolean urgent,
            String dedupKey) {
        this(
                kind,
                recipients,
                directiveId,
                assignmentId,
                taskId,
                obligationKey,
                dueOn,
                subject,
                text,
                why,
                action,
                link,
                urgent,
                dedupKey,
                null);
    }
}
