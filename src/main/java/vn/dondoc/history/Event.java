package vn.dondoc.history;

/**
 * What happened, to be written down in the transaction in which it happens.
 *
 * @param action the act, a stable name such as {@code ARRIVAL_REGISTERED}
 * @param summary one sentence in the office's words, without personal data
 * @param note what the person wrote (a reason, an instruction), or null
 * @param basis the ground of the act: number and date of a document, or whose note; or null
 * @param partyCode the agency in whose own part it happened, null where all parts of the assignment may read it
 * @param lain how the step had lain open that this ends; null where it ends none
 * @param standing where the assignment stands from now on; null where the event leaves that untouched
 */
public record Event(
        String action,
        String step,
        String taskId,
        Long directiveId,
        Long assignmentId,
        String agencyCode,
        String partyCode,
        String summary,
        String note,
        String basis,
        Lain lain,
        Standing standing) {}
