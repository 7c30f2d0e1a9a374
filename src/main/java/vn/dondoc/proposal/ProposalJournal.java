package vn.dondoc.proposal;

import org.springframework.stereotype.Component;
import vn.dondoc.history.EventSubject;
import vn.dondoc.history.Events;
import vn.dondoc.workflow.Act;

/**
 * Writes a proposal's history. Its lines are the lead agency's own: agencies that coordinate or are asked do not read them; an
 * opinion's lines are those of the agency asked. Where the assignment stands they leave untouched.
 */
@Component
class ProposalJournal {

    private final Events events;

    ProposalJournal(Events events) {
        this.events = events;
    }

    void write(Act act, Proposal proposal, String action, String summary, String note) {
        write(act, proposal, action, summary, note, null);
    }

    void write(Act act, Proposal proposal, String action, String summary, String note, String basis) {
        record(act, ownPart(proposal.leadCode(), proposal), action, summary, note, basis);
    }

    /** What everybody who works on the assignment may read: that there is a decision. */
    void writeForAll(Act act, Proposal proposal, String action, String summary) {
        EventSubject all =
                EventSubject.assignment(proposal.directiveId(), proposal.assignmentId(), proposal.leadCode());
        record(act, all, action, summary, null, null);
    }

    void writeOpinion(Act act, Proposal proposal, Opinion opinion, String action, String summary, String note) {
        record(act, ownPart(opinion.agencyCode(), proposal), action, summary, note, null);
    }

    private void record(Act act, EventSubject subject, String action, String summary, String note, String basis) {
        events.record(act.actor(), act.event(subject, action, summary, note, basis));
    }

    private static EventSubject ownPart(String agencyCode, Proposal proposal) {
        return EventSubject.partOf(agencyCode, proposal.directiveId(), proposal.assignmentId());
    }
}
