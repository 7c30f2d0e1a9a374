package vn.dondoc.ladder;

import java.util.Set;
import org.springframework.stereotype.Component;
import vn.dondoc.notification.Recipients;

/**
 * Who a recipient of the table is at this moment. Whoever has left the agency is not told: then its leaders are; where an agency has
 * nobody in the system, the Office's officer of the field is, who enters for it from paper.
 */
@Component
class LadderRecipients {

    private final Recipients recipients;

    LadderRecipients(Recipients recipients) {
        this.recipients = recipients;
    }

    Set<String> of(LadderRecipient recipient, Obligation obligation, LadderSubject subject) {
        Set<String> found = found(recipient, obligation, subject);
        return found.isEmpty() ? officer(subject) : found;
    }

    private Set<String> found(LadderRecipient recipient, Obligation obligation, LadderSubject subject) {
        return switch (recipient) {
            case HANDLER ->
                obligation.partyCode() == null ? handler(subject) : recipients.leaders(obligation.partyCode());
            case LEAD_HANDLER -> handler(subject);
            case CLERK -> recipients.clerks(obligation.agencyCode());
            case LEADER -> recipients.leaders(obligation.agencyCode());
            case OFFICE_OFFICER -> officer(subject);
            case OFFICE_LEADER -> recipients.officeLeader(subject.field());
            case VICE_CHAIR -> recipients.viceChair(subject.field());
            case CHAIR -> recipients.chair();
            case HOLDER -> holder(subject);
        };
    }

    private Set<String> handler(LadderSubject subject) {
        return subject.handlerId() == null ? recipients.leaders(subject.leadCode()) : Set.of(subject.handlerId());
    }

    private Set<String> officer(LadderSubject subject) {
        return subject.officerId() == null ? recipients.officeOfficer(subject.field()) : Set.of(subject.officerId());
    }

    private Set<String> holder(LadderSubject subject) {
        if (subject.holderAgency() == null) {
            return Set.of();
        }
        Set<String> holding = recipients.holding(subject.holderAgency(), subject.holderRole());
        return subject.holderId() != null && holding.contains(subject.holderId())
                ? Set.of(subject.holderId())
                : holding;
    }
}
