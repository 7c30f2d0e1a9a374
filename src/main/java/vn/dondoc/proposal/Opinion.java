package vn.dondoc.proposal;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import vn.dondoc.deadline.OfficeZone;
import vn.dondoc.deadline.WorkingCalendar;

/**
 * What one agency says to a draft in one round of asking.
 *
 * @param ruleId the table's row that names the agency, null where the drafter did
 * @param handling what the lead agency made of it, with its explanation; null before
 */
public record Opinion(
        long id,
        long proposalId,
        int opinionRound,
        String agencyCode,
        String ruleId,
        OpinionState state,
        LocalDate askedOn,
        LocalDate dueOn,
        Stance stance,
        String content,
        String draftedBy,
        LocalDate answeredOn,
        String signerName,
        String signerTitle,
        String signatureForm,
        OffsetDateTime signedAt,
        String contentSha256,
        OpinionHandling handling,
        String explanation,
        String processInstanceId) {

    /** Whether the lead agency has to say what it makes of it: there is nothing to say to a bare yes. */
    public boolean isToBeExplained() {
        return state == OpinionState.GIVEN && stance != Stance.AGREE;
    }

    /** Silence is recorded when the working day after the last one begins. */
    OffsetDateTime silentAt(WorkingCalendar calendar) {
        return calendar.addWorkingDays(dueOn, 1).atStartOfDay(OfficeZone.ID).toOffsetDateTime();
    }

    String signedText() {
        return stance.name() + "\u001f" + (content == null ? "" : content);
    }
}
