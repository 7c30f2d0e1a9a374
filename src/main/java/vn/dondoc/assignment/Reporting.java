package vn.dondoc.assignment;

import java.time.Clock;
import java.time.LocalDate;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.dondoc.deadline.OfficeZone;
import vn.dondoc.document.DocumentIssued;
import vn.dondoc.document.DocumentWithdrawn;
import vn.dondoc.document.IssuedDocuments;
import vn.dondoc.document.LateReason;
import vn.dondoc.document.SignedDocument;
import vn.dondoc.file.SignedFiles;
import vn.dondoc.language.VietnameseDate;
import vn.dondoc.workflow.Act;

/** The report is signed by the agency's leader and issued by its clerk; the agency's clock stops on the day of issue. */
@Service
public class Reporting {

    /** The kind of the document; as long as one is signed and not issued, the assignment's files stand still. */
    static final String REPORT = "REPORT";

    private final Assignments assignments;
    private final AssignmentMoves moves;
    private final Reports reports;
    private final ReportLateness lateness;
    private final IssuedDocuments documents;
    private final SignedFiles files;
    private final AssignmentJournal journal;
    private final Clock clock;

    Reporting(
            Assignments assignments,
            AssignmentMoves moves,
            Reports reports,
            ReportLateness lateness,
            IssuedDocuments documents,
            SignedFiles files,
            AssignmentJournal journal,
            Clock clock) {
        this.assignments = assignments;
        this.moves = moves;
        this.reports = reports;
        this.lateness = lateness;
        this.documents = documents;
        this.files = files;
        this.journal = journal;
        this.clock = clock;
    }

    /**
     * @return the id of the signed document, which waits for its number
     * @throws vn.dondoc.problem.Problem if it is late by now and says nowhere why
     */
    @Transactional
    public long sign(Act act, long assignmentId, String signatureForm, LateReason late) {
        Assignment assignment = assignments.lock(assignmentId);
        Report report = reports.latest(assignmentId);
        sayWhyLate(assignment, report, OfficeZone.today(clock), late);
        long documentId = documents.addSigned(
                REPORT,
                new SignedDocument(
                        assignment.leadCode(),
                        assignment.directiveId(),
                        assignmentId,
                        "Báo cáo kết quả: " + assignment.title(),
                        signatureForm,
                        report.signedText() + files.text(AssignmentFiles.KIND, assignmentId)),
                act.actor());
        reports.becameDocument(report.id(), documentId);
        journal.write(act, assignment, assignment.progress(), null, "REPORT_SIGNED", "Ký báo cáo kết quả.", null);
        return documentId;
    }

    @Transactional
    public void returnToHandler(Act act, long assignmentId, String remarks) {
        Handling.requireReason(remarks, "Hãy ghi rõ nội dung cần sửa.");
        Assignment assignment = assignments.lock(assignmentId);
        journal.write(
                act,
                assignment,
                assignment.progress(),
                null,
                "REPORT_RETURNED",
                "Trả lại dự thảo báo cáo để sửa.",
                remarks);
    }

    /** The handler takes the draft back before the leader has signed. */
    @Transactional
    public void withdrawDraft(Act act, long assignmentId) {
        Assignment assignment = assignments.lock(assignmentId);
        journal.write(act, assignment, assignment.progress(), null, "WITHDRAWN", "Rút lại dự thảo báo cáo.", null);
    }

    /** The document's number and date are entered: the result is reported, and the Office's own clock begins. */
    @EventListener
    void issued(DocumentIssued issued) {
        if (issued.kind().equals(REPORT)) {
            Assignment assignment = assignments.lock(issued.assignmentId());
            if (lateness.isLate(assignment, issued.issuedOn())) {
                sayWhyLate(assignment, reports.latest(assignment.id()), issued.issuedOn(), issued.late());
            }
            Progress now = assignment.progress().become(Progress.AWAITING_CONFIRMATION);
            moves.issueResult(assignment.id(), issued.issuedOn());
            journal.write(
                    issued.act(),
                    assignment,
                    now,
                    issued.issuedOn(),
                    "REPORT_ISSUED",
                    "Phát hành báo cáo số " + issued.number() + " ngày " + VietnameseDate.write(issued.issuedOn())
                            + ".",
                    null);
        }
    }

    private void sayWhyLate(Assignment assignment, Report report, LocalDate on, LateReason given) {
        LateReason late = lateness.require(assignment, on, given, report);
        if (late.code() != null) {
            reports.late(report.id(), late);
        }
    }

    /** The leader takes his signature back before the clerk has issued the report: what was signed is void. */
    @EventListener
    void withdrawn(DocumentWithdrawn withdrawn) {
        if (withdrawn.kind().equals(REPORT)) {
            Assignment assignment = assignments.lock(withdrawn.assignmentId());
            reports.becameDocument(reports.latest(assignment.id()).id(), null);
            journal.write(
                    withdrawn.act(),
                    assignment,
                    assignment.progress(),
                    null,
                    "WITHDRAWN",
                    "Rút lại chữ ký trước khi phát hành.",
                    null);
        }
    }
}
