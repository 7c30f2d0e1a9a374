package vn.dondoc.proposal;

import org.springframework.stereotype.Component;
import vn.dondoc.history.Event;
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
        write(act, proposal, proposal.leadCode(), action, summary, note, null);
    }

    void write(Act act, Proposal proposal, String action, String summary, String note, String basis) {
        write(act, proposal, proposal.leadCode(), action, summary, note, basis);
    }

    /** What everybody who works on the assignment may read: that there is a decision. */
    void writeForAll(Act act, Proposal proposal, String action, String summary) {
        write(act, proposal, null, action, summary, null, null);
    }

    void writeOpinion(Act act, Proposal proposal, Opinion opinion, String action, String summary, String note) {
        write(act, proposal, opinion.agencyCode(), action, summary, note, null);
    }

    private void write(
            Act act, Proposal proposal, String partyCode, String action, String summary, String note, String basis) {
        events.record(
                act.actor(),
                new Event(
                        action,
                        act.step(),
                        act.taskId(),
                        proposal.directiveId(),
                        proposal.assignmentId(),
                        partyCode == null ? proposal.leadCode() : partyCode,
                        partyCode,
                        summary,
                        note,
                        basis,
                        null,
                        null,
                        null));
    }
}
