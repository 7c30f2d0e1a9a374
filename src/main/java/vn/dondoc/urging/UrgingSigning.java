package vn.dondoc.urging;

import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.dondoc.assignment.Assignment;
import vn.dondoc.assignment.Assignments;
import vn.dondoc.assignment.OwedAnew;
import vn.dondoc.assignment.Urged;
import vn.dondoc.document.DocumentIssued;
import vn.dondoc.document.DocumentWithdrawn;
import vn.dondoc.document.IssuedDocuments;
import vn.dondoc.document.SignedDocument;
import vn.dondoc.language.VietnameseDate;
import vn.dondoc.organisation.Agencies;
import vn.dondoc.problem.Problem;
import vn.dondoc.workflow.Act;

/** The Office's leader signs the letter; its clerk issues it, and only then the agency is urged. */
@Service
public class UrgingSigning {

    /** The kind of the document. */
    public static final String URGING = "URGING";

    /** From this letter on the chairman is told. */
    private static final int THIRD = 3;

    private final Assignments assignments;
    private final UrgingLetters letters;
    private final UrgingCounts counts;
    private final Overdue overdue;
    private final IssuedDocuments documents;
    private final Agencies agencies;
    private final UrgingJournal journal;
    private final ApplicationEventPublisher announcements;

    UrgingSigning(
            Assignments assignments,
            UrgingLetters letters,
            UrgingCounts counts,
            Overdue overdue,
            IssuedDocuments documents,
            Agencies agencies,
            UrgingJournal journal,
            ApplicationEventPublisher announcements) {
        this.assignments = assignments;
        this.letters = letters;
        this.counts = counts;
        this.overdue = overdue;
        this.documents = documents;
        this.agencies = agencies;
        this.journal = journal;
        this.announcements = announcements;
    }

    /**
     * @return the id of the signed document, which waits for its number
     * @throws Problem if the agency has reported meanwhile, or got more time: nobody is urged for what is not late
     */
    @Transactional
    public long sign(Act act, long urgingId, String signatureForm) {
        UrgingLetter letter = letters.get(urgingId);
        Assignment assignment = assignments.lock(letter.assignmentId());
        if (overdue.missedByLead(assignment).isEmpty()) {
            throw Problem.refused(
                    "outcome",
                    "Cơ quan chủ trì đã báo cáo hoặc nhiệm vụ không còn quá hạn; hãy trả lại để chuyên viên kết thúc việc đôn đốc.");
        }
        long documentId = documents.addSigned(
                URGING,
                new SignedDocument(
                        agencies.office().orElseThrow().code(),
                        assignment.directiveId(),
                        assignment.id(),
                        "Công văn đôn đốc: " + assignment.title(),
                        signatureForm,
                        letter.content()),
                act.actor());
        letters.move(urgingId, UrgingState.ISSUING, documentId);
        journal.write(act, assignment, "URGING_SIGNED", "Ký công văn đôn đốc.", null);
        return documentId;
    }

    @Transactional
    public void returnDraft(Act act, long urgingId, String remarks) {
        if (remarks == null) {
            throw Problem.refused("note", "Hãy ghi rõ nội dung cần sửa.");
        }
        Assignment assignment = assignments.lock(letters.get(urgingId).assignmentId());
        letters.move(urgingId, UrgingState.DRAFTING, null);
        journal.write(act, assignment, "URGING_RETURNED", "Trả lại dự thảo công văn đôn đốc để sửa.", remarks);
    }

    @EventListener
    void issued(DocumentIssued issued) {
        if (issued.kind().equals(URGING)) {
            Assignment assignment = assignments.lock(issued.assignmentId());
            UrgingLetter letter = letters.ofDocument(issued.documentId()).orElseThrow();
            letters.end(letter.id(), UrgingState.ISSUED, issued.issuedOn());
            int times = counts.of(assignment.id()).letters();
            journal.write(
                    issued.act(),
                    assignment,
                    "URGING_ISSUED",
                    "Phát hành công văn đôn đốc số " + issued.number() + " ngày "
                            + VietnameseDate.write(issued.issuedOn()) + " (lần " + times + ").",
                    null);
            announcements.publishEvent(new Urged(
                    issued.act(),
                    assignment.directiveId(),
                    assignment.id(),
                    assignment.leadCode(),
                    null,
                    issued.documentId()));
            if (times >= THIRD) {
                // The ladder says it today: it would look some days later by itself, and the chairman's list may go out
                // before.
                announcements.publishEvent(new OwedAnew(assignment.id()));
            }
        }
    }

    /** The leader takes his signature back before the clerk has issued the letter: what was signed is void. */
    @EventListener
    void withdrawn(DocumentWithdrawn withdrawn) {
        if (withdrawn.kind().equals(URGING)) {
            Assignment assignment = assignments.lock(withdrawn.assignmentId());
            UrgingLetter letter = letters.ofDocument(withdrawn.documentId()).orElseThrow();
            letters.move(letter.id(), UrgingState.SIGNING, null);
            journal.write(
                    withdrawn.act(),
                    assignment,
                    "WITHDRAWN",
                    "Rút lại chữ ký công văn đôn đốc trước khi phát hành.",
                    null);
        }
    }
}
