package vn.dondoc.contribution;

import java.time.OffsetDateTime;
import java.util.Comparator;
import java.util.Objects;
import java.util.Optional;
import org.springframework.stereotype.Component;
import vn.dondoc.assignment.Assignments;
import vn.dondoc.contribution.process.ContributionModel;
import vn.dondoc.file.FileSubject;
import vn.dondoc.identity.AccessPolicy;
import vn.dondoc.identity.Actor;
import vn.dondoc.problem.Problem;
import vn.dondoc.workflow.Act;
import vn.dondoc.workflow.OpenTask;
import vn.dondoc.workflow.OpenTasks;

/** Files on one agency's contribution, the list of people among them: read by that agency, the lead, the Office and the province. */
@Component
class ContributionFiles implements FileSubject {

    static final String KIND = "contribution";

    private final Contributions contributions;
    private final Rounds rounds;
    private final Assignments assignments;
    private final ContributionJournal journal;
    private final OpenTasks openTasks;
    private final AccessPolicy policy;

    ContributionFiles(
            Contributions contributions,
            Rounds rounds,
            Assignments assignments,
            ContributionJournal journal,
            OpenTasks openTasks,
            AccessPolicy policy) {
        this.contributions = contributions;
        this.rounds = rounds;
        this.assignments = assignments;
        this.journal = journal;
        this.openTasks = openTasks;
        this.policy = policy;
    }

    @Override
    public String kind() {
        return KIND;
    }

    @Override
    public String collection() {
        return "contributions";
    }

    @Override
    public String label() {
        return "Phần phối hợp";
    }

    @Override
    public String readers() {
        return "cơ quan phối hợp này, cơ quan chủ trì, Văn phòng và UBND tỉnh";
    }

    @Override
    public int depth() {
        return 2;
    }

    @Override
    public Long idIn(OpenTask task) {
        return task.processKey().equals(ContributionModel.KEY) ? task.subjectId() : null;
    }

    @Override
    public void requireToSee(Actor actor, long id) {
        Contribution part = contributions.find(id).orElseThrow(Problem::notVisible);
        String lead = assignments.find(part.assignmentId()).orElseThrow().leadCode();
        if (!actor.overseesAll() && !actor.worksIn(part.agencyCode()) && !actor.worksIn(lead)) {
            throw Problem.notVisible();
        }
    }

    /** What was signed stands still by itself: nobody has a task on it until the lead asks for a supplement. */
    @Override
    public String requireToAdd(Actor actor, long id) {
        requireToSee(actor, id);
        Contribution part = contributions.find(id).orElseThrow(Problem::notVisible);
        return openTasks.ofAssignment(part.assignmentId()).stream()
                .filter(task -> Objects.equals(idIn(task), id) && policy.mayDo(actor, task))
                .map(OpenTask::step)
                .findFirst()
                .orElseThrow(() ->
                        Problem.notAllowed("Chỉ người đang xử lý phần phối hợp này được thêm, gỡ tệp, trước khi ký."));
    }

    @Override
    public void hold(long id) {
        contributions.lock(id);
    }

    @Override
    public Optional<OffsetDateTime> signedUntil(long id) {
        return rounds.ofContribution(id).stream()
                .map(Round::signedAt)
                .filter(Objects::nonNull)
                .max(Comparator.naturalOrder());
    }

    @Override
    public void record(Act act, long id, String action, String summary, String note) {
        journal.write(act, contributions.find(id).orElseThrow(Problem::notVisible), action, summary, note, null);
    }
}
