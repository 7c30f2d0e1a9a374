package vn.dondoc.assignment;

import java.time.Clock;
import java.time.LocalDate;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.dondoc.deadline.OfficeZone;
import vn.dondoc.document.IssuedDocuments;
import vn.dondoc.document.LateReason;
import vn.dondoc.document.OwnDocument;
import vn.dondoc.identity.Actor;
import vn.dondoc.identity.AgencyPolicy;
import vn.dondoc.language.VietnameseDate;
import vn.dondoc.problem.Faults;
import vn.dondoc.problem.Problem;
import vn.dondoc.workflow.Act;

/** The handler carries the assignment out: the agency's own plan or letter, entries on the way, the report at the end. */
@Service
public class Execution {

    private final Assignments assignments;
    private final IssuedDocuments documents;
    private final ProgressEntries entries;
    private final Reports reports;
    private final ReportLateness lateness;
    private final AssignmentJournal journal;
    private final AgencyPolicy policy;
    private final Clock clock;

    Execution(
            Assignments assignments,
            IssuedDocuments documents,
            ProgressEntries entries,
            Reports reports,
            ReportLateness lateness,
            AssignmentJournal journal,
            AgencyPolicy policy,
            Clock clock) {
        this.assignments = assignments;
        this.documents = documents;
        this.entries = entries;
        this.reports = reports;
        this.lateness = lateness;
        this.journal = journal;
        this.policy = policy;
        this.clock = clock;
    }

    /** Văn bản triển khai: the agency's own plan or letter down the line, the first visible sign of work. */
    @Transactional
    public void enterPlan(Act act, long assignmentId, String number, LocalDate issuedOn, String subject) {
        Assignment assignment = assignments.lock(assignmentId);
        Faults faults = new Faults();
        require(faults, "planNumber", number, "Hãy nhập số, ký hiệu văn bản triển khai.");
        require(faults, "planSubject", subject, "Hãy nhập trích yếu văn bản triển khai.");
        if (issuedOn == null) {
            faults.add("planIssuedOn", "Hãy nhập ngày ban hành văn bản triển khai.");
        } else if (issuedOn.isAfter(LocalDate.now(clock)) || issuedOn.isBefore(assignment.givenOn())) {
            faults.add(
                    "planIssuedOn",
                    "Ngày ban hành phải từ ngày giao nhiệm vụ (" + VietnameseDate.write(assignment.givenOn())
                            + ") đến hôm nay.");
        }
        faults.throwIfAny();
        documents.addIssued(
                "PLAN",
                new OwnDocument(
                        assignment.leadCode(), assignment.directiveId(), assignmentId, number, issuedOn, subject),
                act.actor().id());
        journal.write(
                act,
                assignment,
                assignment.progress(),
                null,
                "PLAN_ENTERED",
                "Ban hành văn bản triển khai số " + number + " ngày " + VietnameseDate.write(issuedOn) + ".",
                null);
    }

    /** @throws Problem unless this person handles the assignment and it is being carried out */
    @Transactional
    public void enterProgress(Actor actor, long assignmentId, String content) {
        Assignment assignment = assignments.lock(assignmentId);
        Actor acting = policy.requireToHandle(
                actor,
                assignment.leadCode(),
                assignment.handlerId(),
                "Chỉ người xử lý chính được ghi tiến độ của nhiệm vụ này.");
        if (assignment.progress() == Progress.PAUSED) {
            throw Problem.notAllowed(
                    "Nhiệm vụ đang tạm dừng; chỉ ghi tiến độ tiếp được sau khi có quyết định tiếp tục.");
        }
        if (assignment.progress() != Progress.IN_PROGRESS && assignment.progress() != Progress.REDO) {
            throw Problem.lostRace("Nhiệm vụ không còn ở bước thực hiện; hãy tải lại trang.");
        }
        if (content == null || content.isBlank() || content.length() > 4000) {
            throw Problem.refused("content", "Hãy nhập nội dung tiến độ, tối đa 4.000 ký tự.");
        }
        entries.add(assignmentId, actor.id(), content.strip());
        journal.write(
                Act.outsideTask(acting),
                assignment,
                assignment.progress(),
                null,
                "PROGRESS_ENTERED",
                "Cập nhật tiến độ thực hiện.",
                content.strip());
    }

    /** @throws Problem without a result, or if it is late and does not say why */
    @Transactional
    public void draftReport(Act act, long assignmentId, Reports.Draft draft) {
        Assignment assignment = assignments.lock(assignmentId);
        Faults faults = new Faults();
        require(faults, "done", draft.done(), "Hãy nhập kết quả đã thực hiện.");
        LateReason late = lateness.require(assignment, OfficeZone.today(clock), draft.late(), LateReason.NONE, faults);
        faults.throwIfAny();
        reports.add(assignment, draft, late, act.actor().id());
        journal.write(
                act,
                assignment,
                assignment.progress(),
                null,
                "REPORT_DRAFTED",
                "Trình lãnh đạo ký báo cáo kết quả.",
                null);
    }

    private static void require(Faults faults, String field, String text, String message) {
        if (text == null) {
            faults.add(field, message);
        }
    }
}
