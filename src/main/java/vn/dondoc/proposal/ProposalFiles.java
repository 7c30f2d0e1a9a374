package vn.dondoc.proposal;

import java.time.OffsetDateTime;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.springframework.stereotype.Component;
import vn.dondoc.document.IssuedDocument;
import vn.dondoc.document.IssuedDocuments;
import vn.dondoc.file.FileSubject;
import vn.dondoc.identity.AccessPolicy;
import vn.dondoc.identity.Actor;
import vn.dondoc.problem.Problem;
import vn.dondoc.proposal.process.OpinionModel;
import vn.dondoc.proposal.process.ProposalModel;
import vn.dondoc.workflow.Act;
import vn.dondoc.workflow.OpenTask;
import vn.dondoc.workflow.OpenTasks;

/** Files on a proposal: whoever may read the proposal reads them, an agency that is asked for its opinion too. */
@Component
class ProposalFiles implements FileSubject {

    static final String KIND = "proposal";

    /** While its text may change; from the signature on both stand still, until it comes back to be drafted again. */
    private static final Set<ProposalState> CHANGEABLE =
            EnumSet.of(ProposalState.DRAFTING, ProposalState.ASKING, ProposalState.EXPLAINING, ProposalState.SIGNING);

    private final Proposals proposals;
    private final Opinions opinions;
    private final ProposalReading reading;
    private final ProposalJournal journal;
    private final IssuedDocuments documents;
    private final OpenTasks openTasks;
    private final AccessPolicy policy;

    ProposalFiles(
            Proposals proposals,
            Opinions opinions,
            ProposalReading reading,
            ProposalJournal journal,
            IssuedDocuments documents,
            OpenTasks openTasks,
            AccessPolicy policy) {
        this.proposals = proposals;
        this.opinions = opinions;
        this.reading = reading;
        this.journal = journal;
        this.documents = documents;
        this.openTasks = openTasks;
        this.policy = policy;
    }

    @Override
    public String kind() {
        return KIND;
    }

    @Override
    public String collection() {
        return "proposals";
    }

    @Override
    public String label() {
        return "Đề xuất";
    }

    @Override
    public String readers() {
        return "cơ quan trình, các cơ quan được hỏi ý kiến, Văn phòng và UBND tỉnh";
    }

    @Override
    public int depth() {
        return 2;
    }

    @Override
    public Long idIn(OpenTask task) {
        return switch (task.processKey()) {
            case ProposalModel.KEY -> task.subjectId();
            case OpinionModel.KEY -> opinions.get(task.subjectId()).proposalId();
            default -> null;
        };
    }

    @Override
    public void requireToSee(Actor actor, long id) {
        reading.get(actor, id);
    }

    @Override
    public String requireToAdd(Actor actor, long id) {
        requireToSee(actor, id);
        Proposal proposal = proposals.find(id).orElseThrow(Problem::notVisible);
        if (!CHANGEABLE.contains(proposal.state())) {
            throw Problem.lostRace("Tờ trình đã ký cùng các tệp này; muốn thêm, gỡ tệp thì tờ trình phải được trả lại"
                    + " hoặc người ký rút lại chữ ký trước.");
        }
        return openTasks.ofAssignment(proposal.assignmentId()).stream()
                .filter(task -> task.processKey().equals(ProposalModel.KEY)
                        && Objects.equals(task.subjectId(), id)
                        && policy.mayDo(actor, task))
                .map(OpenTask::step)
                .findFirst()
                .orElseThrow(() -> Problem.notAllowed("Chỉ người đang soạn, ký đề xuất này được thêm, gỡ tệp."));
    }

    @Override
    public void hold(long id) {
        proposals.lock(id);
    }

    @Override
    public Optional<OffsetDateTime> signedUntil(long id) {
        Proposal proposal = proposals.find(id).orElseThrow(Problem::notVisible);
        return documents.ofAssignment(proposal.assignmentId()).stream()
                .filter(document -> document.kind().equals(ProposalSigning.PROPOSAL))
                .map(IssuedDocument::signedAt)
                .filter(Objects::nonNull)
                .max(Comparator.naturalOrder());
    }

    @Override
    public void record(Act act, long id, String action, String summary, String note) {
        journal.write(act, proposals.find(id).orElseThrow(Problem::notVisible), action, summary, note);
    }
}
