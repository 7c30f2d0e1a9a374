package vn.dondoc.contribution;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import vn.dondoc.assignment.Assignment;
import vn.dondoc.assignment.AssignmentGiven;
import vn.dondoc.assignment.Assignments;
import vn.dondoc.deadline.Urgency;
import vn.dondoc.language.VietnameseDate;
import vn.dondoc.workflow.Act;

/** Asks the coordinating agencies for their parts: each gets its date, its process and its place on the lead's board. */
@Component
public class ContributionBeginning {

    /** @param number the directive's, for display */
    private record Given(String number, Urgency urgency) {}

    private final Assignments assignments;
    private final Contributions contributions;
    private final ContributionDates dates;
    private final ContributionObligations obligations;
    private final ContributionProcess process;
    private final ContributionJournal journal;
    private final JdbcClient jdbc;
    private final Clock clock;

    ContributionBeginning(
            Assignments assignments,
            Contributions contributions,
            ContributionDates dates,
            ContributionObligations obligations,
            ContributionProcess process,
            ContributionJournal journal,
            JdbcClient jdbc,
            Clock clock) {
        this.assignments = assignments;
        this.contributions = contributions;
        this.dates = dates;
        this.obligations = obligations;
        this.process = process;
        this.journal = journal;
        this.jdbc = jdbc;
        this.clock = clock;
    }

    @EventListener
    void assignmentGiven(AssignmentGiven given) {
        List<String> coordinators = assignments.coordinators(given.assignmentId());
        if (!coordinators.isEmpty()) {
            beginAll(given.act(), assignments.lock(given.assignmentId()), coordinators);
        }
    }

    /** For an assignment whose consolidation is still to come. */
    public void beginAll(Act act, Assignment assignment, List<String> agencyCodes) {
        agencyCodes.forEach(agency -> begin(act, assignment, agency, true));
    }

    /** Where the assignment runs already: a consolidation still to come waits for it, else its part is taken as it comes. */
    void beginLater(Act act, Assignment assignment, String agencyCode) {
        begin(act, assignment, agencyCode, consolidationToCome(assignment.id()));
    }

    private void begin(Act act, Assignment assignment, String agencyCode, boolean awaited) {
        Given given = jdbc.sql("select number, urgency from directive where id = :id")
                .param("id", assignment.directiveId())
                .query(Given.class)
                .single();
        LocalDate today = LocalDate.now(clock);
        LocalDate dueOn = dates.of(assignment.dueOn(), today, given.urgency());
        long id = contributions.add(assignment.id(), assignment.directiveId(), agencyCode, today, dueOn, awaited);
        obligations.owe(assignment.id(), id, today, dueOn);
        contributions.started(id, process.start(id, given.number() + "#" + assignment.ordinal() + "/" + agencyCode));
        journal.write(
                act,
                contributions.find(id).orElseThrow(),
                "CONTRIBUTION_ASKED",
                "Giao phối hợp, "
                        + (dueOn == null ? "không ấn định thời hạn" : "thời hạn " + VietnameseDate.write(dueOn))
                        + ".",
                null,
                null);
    }

    /** The lead has not consolidated, nor passed the point where it would: it stands in one of these steps. */
    private boolean consolidationToCome(long assignmentId) {
        return jdbc.sql(
                                """
                        select count(*) from open_task
                         where assignment_id = :id and process_key = 'assignmentExecution'
                           and step in ('registerArrival', 'nameHandler', 'answerAgency', 'decideLead', 'enterPlan',
                                        'consolidateContributions')""")
                        .param("id", assignmentId)
                        .query(Integer.class)
                        .single()
                > 0;
    }
}
