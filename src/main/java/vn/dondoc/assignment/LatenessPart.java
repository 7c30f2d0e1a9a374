package vn.dondoc.assignment;

import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.springframework.stereotype.Component;
import vn.dondoc.deadline.OfficeZone;
import vn.dondoc.document.IssuedDocuments;
import vn.dondoc.identity.Actor;
import vn.dondoc.workflow.FormPart;
import vn.dondoc.workflow.OpenTask;

/** Asks why a report is late, in the forms that draft, sign or issue it after its date. */
@Component
class LatenessPart implements FormPart {

    private static final Set<String> STEPS = Set.of("carryOut", "signReport", "issueDocument");

    private final Assignments assignments;
    private final Reports reports;
    private final ReportLateness lateness;
    private final LatenessReasons reasons;
    private final IssuedDocuments documents;
    private final Clock clock;

    LatenessPart(
            Assignments assignments,
            Reports reports,
            ReportLateness lateness,
            LatenessReasons reasons,
            IssuedDocuments documents,
            Clock clock) {
        this.assignments = assignments;
        this.reports = reports;
        this.lateness = lateness;
        this.reasons = reasons;
        this.documents = documents;
        this.clock = clock;
    }

    /** @param reason what the newest report says already, or null */
    record Asked(List<LatenessReason> reasons, String reason, String note) {}

    @Override
    public String name() {
        return "lateness";
    }

    @Override
    public Optional<Asked> of(Actor reader, OpenTask task) {
        if (!STEPS.contains(task.step()) || task.assignmentId() == null || issuesSomethingElse(task)) {
            return Optional.empty();
        }
        Assignment assignment = assignments.find(task.assignmentId()).orElseThrow();
        if (!lateness.isLate(assignment, OfficeZone.today(clock))) {
            return Optional.empty();
        }
        Optional<Report> newest = reports.ofAssignment(assignment.id()).stream().findFirst();
        return Optional.of(new Asked(
                reasons.choices(),
                newest.map(Report::latenessReason).orElse(null),
                newest.map(Report::latenessNote).orElse(null)));
    }

    private boolean issuesSomethingElse(OpenTask task) {
        return task.documentId() != null
                && !documents.get(task.documentId()).kind().equals(Reporting.REPORT);
    }
}
