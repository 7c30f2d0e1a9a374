package vn.dondoc.assignment;

import java.time.Clock;
import java.time.LocalDate;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.dondoc.document.IssuedDocuments;
import vn.dondoc.organisation.Agencies;
import vn.dondoc.organisation.Agency;
import vn.dondoc.problem.Problem;
import vn.dondoc.workflow.Act;
import vn.dondoc.workflow.OpenTaskChanges;

/**
 * Another agency leads an assignment while it runs, wherever its path is: the path begins again at the new lead's clerk, with the
 * dates as they are. The former lead's people lose it; what they did stays in the history. A pause goes on.
 */
@Service
public class LeadChange {

    private final Assignments assignments;
    private final AssignmentMoves moves;
    private final Agencies agencies;
    private final Pauses pauses;
    private final ReportPeriods periods;
    private final IssuedDocuments documents;
    private final OpenTaskChanges openTasks;
    private final AssignmentProcess process;
    private final AssignmentJournal journal;
    private final ApplicationEventPublisher announcements;
    private final Clock clock;

    LeadChange(
            Assignments assignments,
            AssignmentMoves moves,
            Agencies agencies,
            Pauses pauses,
            ReportPeriods periods,
            IssuedDocuments documents,
            OpenTaskChanges openTasks,
            AssignmentProcess process,
            AssignmentJournal journal,
            ApplicationEventPublisher announcements,
            Clock clock) {
        this.assignments = assignments;
        this.moves = moves;
        this.agencies = agencies;
        this.pauses = pauses;
        this.periods = periods;
        this.documents = documents;
        this.openTasks = openTasks;
        this.process = process;
        this.journal = journal;
        this.announcements = announcements;
        this.clock = clock;
    }

    /**
     * Whoever calls this has made sure that the person may decide it.
     *
     * @throws Problem if the assignment does not run, or if that agency cannot lead it
     */
    @Transactional
    public void change(Act act, long assignmentId, String leadCode, String note, String basis) {
        Assignment assignment = assignments.lock(assignmentId);
        Pausing.requireOpen(assignment);
        Agency lead = requireLead(assignment, leadCode);
        LocalDate today = LocalDate.now(clock);
        if (assignment.isStanding()) {
            periods.oweNextIfWaiting(assignment, today).ifPresent(next -> moves.beginPeriod(assignmentId, next));
        }
        Progress now = beginning(assignment);
        moves.changeLead(assignmentId, lead.code(), now);
        documents.voidUnissuedOfAssignment(assignmentId);
        journal.writeLead(
                act,
                assignment,
                now,
                lead.code(),
                "Đổi cơ quan chủ trì thành " + lead.shortName() + " trong khi đang thực hiện.",
                note,
                basis);
        announcements.publishEvent(new LeadChanged(act, assignmentId, assignment.leadCode(), lead.code()));
        process.leadChanged(assignment);
        openTasks.changeLead(assignmentId, lead.code());
    }

    private Progress beginning(Assignment assignment) {
        if (assignment.progress() == Progress.PAUSED) {
            pauses.goOnFrom(assignment.id(), Progress.NOT_RECEIVED);
            return Progress.PAUSED;
        }
        return assignment.progress() == Progress.NOT_RECEIVED
                ? Progress.NOT_RECEIVED
                : assignment.progress().become(Progress.NOT_RECEIVED);
    }

    private Agency requireLead(Assignment assignment, String leadCode) {
        return agencies.find(leadCode == null ? "" : leadCode)
                .filter(agency ->
                        agency.existsOn(LocalDate.now(clock)) && !agency.code().equals(assignment.leadCode()))
                .orElseThrow(() -> Problem.refused(
                        "agency", "Hãy chọn một cơ quan đang hoạt động, khác cơ quan chủ trì hiện nay."));
    }
}
