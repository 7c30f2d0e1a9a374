package vn.dondoc.urging;

import java.time.Clock;
import java.util.List;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import vn.dondoc.assignment.Assignment;
import vn.dondoc.assignment.AssignmentEnded;
import vn.dondoc.assignment.Assignments;
import vn.dondoc.assignment.LeadChanged;
import vn.dondoc.deadline.OfficeZone;
import vn.dondoc.identity.ActorContext;
import vn.dondoc.workflow.Act;

/** Nobody is left to be urged, nothing to be explained: what is open of an assignment ends with it, or with its lead, on record. */
@Service
class FollowUpEnding {

    private final Assignments assignments;
    private final UrgingLetters letters;
    private final UrgingProcess urgingProcess;
    private final Explanations explanations;
    private final ExplanationProcess explanationProcess;
    private final UrgingJournal journal;
    private final ActorContext actors;
    private final JdbcClient jdbc;
    private final Clock clock;

    FollowUpEnding(
            Assignments assignments,
            UrgingLetters letters,
            UrgingProcess urgingProcess,
            Explanations explanations,
            ExplanationProcess explanationProcess,
            UrgingJournal journal,
            ActorContext actors,
            JdbcClient jdbc,
            Clock clock) {
        this.assignments = assignments;
        this.letters = letters;
        this.urgingProcess = urgingProcess;
        this.explanations = explanations;
        this.explanationProcess = explanationProcess;
        this.journal = journal;
        this.actors = actors;
        this.jdbc = jdbc;
        this.clock = clock;
    }

    private record Open(boolean letter, long id, String agencyCode, String processInstanceId) {}

    @EventListener
    void assignmentEnded(AssignmentEnded ended) {
        end(Act.outsideTask(actors.require()), ended.assignmentId(), null);
    }

    @EventListener
    void leadChanged(LeadChanged changed) {
        end(changed.act(), changed.assignmentId(), changed.formerLeadCode());
    }

    /** @param agencyCode whose only; null ends all */
    private void end(Act act, long assignmentId, String agencyCode) {
        List<Open> open = open(assignmentId);
        if (open.isEmpty()) {
            return;
        }
        Assignment assignment = assignments.find(assignmentId).orElseThrow();
        open.stream()
                .filter(each -> agencyCode == null || each.agencyCode().equals(agencyCode))
                .forEach(each -> {
                    if (each.letter()) {
                        endLetter(act, assignment, each);
                    } else {
                        endExplanation(act, assignment, each);
                    }
                });
    }

    private void endLetter(Act act, Assignment assignment, Open letter) {
        letters.end(letter.id(), UrgingState.MOOT, OfficeZone.today(clock));
        journal.write(act, assignment, "URGING_MOOT", "Không còn đối tượng để đôn đốc; dừng công văn đôn đốc.", null);
        urgingProcess.recalled(letter.processInstanceId());
    }

    private void endExplanation(Act act, Assignment assignment, Open asked) {
        explanations.release(asked.id());
        journal.writeOf(act, assignment, asked.agencyCode(), "EXPLANATION_MOOT", "Không còn phải giải trình.", null);
        explanationProcess.recalled(asked.processInstanceId());
    }

    /** One statement for both: nearly always there is nothing. */
    private List<Open> open(long assignmentId) {
        return jdbc.sql(
                        """
                select true as letter, u.id, u.agency_code, u.process_instance_id from urging u where u.assignment_id = :id and"""
                                + UrgingLetters.OPEN
                                + """
                 union all
                select false, id, agency_code, process_instance_id from explanation where assignment_id = :id and state = 'ASKED'""")
                .param("id", assignmentId)
                .query(Open.class)
                .list();
    }
}
