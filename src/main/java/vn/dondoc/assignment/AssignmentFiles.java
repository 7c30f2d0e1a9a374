package vn.dondoc.assignment;

import java.time.OffsetDateTime;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;
import vn.dondoc.assignment.process.AssignmentExecutionModel;
import vn.dondoc.document.IssuedDocument;
import vn.dondoc.document.IssuedDocuments;
import vn.dondoc.file.FileSubject;
import vn.dondoc.identity.AccessPolicy;
import vn.dondoc.identity.Actor;
import vn.dondoc.problem.Problem;
import vn.dondoc.workflow.Act;
import vn.dondoc.workflow.OpenTask;
import vn.dondoc.workflow.OpenTasks;

/** Files on an assignment: seen by its lead, its coordinators, the Office and the province, added by whoever has it in hand. */
@Component
class AssignmentFiles implements FileSubject {

    static final String KIND = "assignment";

    private final Assignments assignments;
    private final AssignmentJournal journal;
    private final IssuedDocuments documents;
    private final OpenTasks openTasks;
    private final AccessPolicy policy;
    private final VisibleAssignments visible;

    AssignmentFiles(
            Assignments assignments,
            AssignmentJournal journal,
            IssuedDocuments documents,
            OpenTasks openTasks,
            AccessPolicy policy,
            VisibleAssignments visible) {
        this.assignments = assignments;
        this.journal = journal;
        this.documents = documents;
        this.openTasks = openTasks;
        this.policy = policy;
        this.visible = visible;
    }

    @Override
    public String kind() {
        return KIND;
    }

    @Override
    public String collection() {
        return "assignments";
    }

    @Override
    public String label() {
        return "Nhiệm vụ";
    }

    @Override
    public String readers() {
        return "cơ quan chủ trì, các cơ quan phối hợp, người theo dõi, Văn phòng và UBND tỉnh";
    }

    @Override
    public int depth() {
        return 1;
    }

    @Override
    public Long idIn(OpenTask task) {
        return task.assignmentId();
    }

    @Override
    public void requireToSee(Actor actor, long id) {
        visible.require(actor, id);
    }

    @Override
    public String requireToAdd(Actor actor, long id) {
        requireToSee(actor, id);
        if (signedReports(id).stream().anyMatch(report -> report.number() == null)) {
            throw Problem.lostRace(
                    "Báo cáo đã ký cùng các tệp này và đang chờ phát hành; muốn thêm, gỡ tệp thì người ký"
                            + " phải rút lại chữ ký trước.");
        }
        // Work on a part of the assignment, or on another document, brings its files there.
        return openTasks.ofAssignment(id).stream()
                .filter(task -> task.processKey().equals(AssignmentExecutionModel.KEY) && policy.mayDo(actor, task))
                .map(OpenTask::step)
                .findFirst()
                .orElseThrow(() ->
                        Problem.notAllowed("Chỉ người đang xử lý một công việc của nhiệm vụ này được thêm, gỡ tệp."));
    }

    @Override
    public void hold(long id) {
        assignments.lock(id);
    }

    @Override
    public Optional<OffsetDateTime> signedUntil(long id) {
        return signedReports(id).stream().map(IssuedDocument::signedAt).max(Comparator.naturalOrder());
    }

    @Override
    public void record(Act act, long id, String action, String summary, String note) {
        Assignment assignment = assignments.find(id).orElseThrow(Problem::notVisible);
        journal.write(act, assignment, assignment.progress(), assignment.resultIssuedOn(), action, summary, note);
    }

    private List<IssuedDocument> signedReports(long id) {
        return documents.ofAssignment(id).stream()
                .filter(document -> document.kind().equals(Reporting.REPORT) && document.signedAt() != null)
                .toList();
    }
}
