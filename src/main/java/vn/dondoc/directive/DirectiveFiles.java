package vn.dondoc.directive;

import java.time.OffsetDateTime;
import java.util.Optional;
import java.util.Set;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import vn.dondoc.file.FileSubject;
import vn.dondoc.history.EventSubject;
import vn.dondoc.history.Events;
import vn.dondoc.identity.AccessPolicy;
import vn.dondoc.identity.Actor;
import vn.dondoc.organisation.Agencies;
import vn.dondoc.organisation.Responsibilities;
import vn.dondoc.organisation.Role;
import vn.dondoc.problem.Problem;
import vn.dondoc.workflow.Act;
import vn.dondoc.workflow.OpenTask;
import vn.dondoc.workflow.OpenTasks;

/** Files on a directive, its scan above all: seen by the Office, and by every agency with a part in it once it is given out. */
@Component
class DirectiveFiles implements FileSubject {

    private static final Set<DirectiveState> BEFORE_GIVING = Set.of(DirectiveState.ENTERED, DirectiveState.BROKEN_DOWN);

    private final Directives directives;
    private final Events events;
    private final Agencies agencies;
    private final Responsibilities responsibilities;
    private final OpenTasks openTasks;
    private final AccessPolicy policy;
    private final JdbcClient jdbc;

    DirectiveFiles(
            Directives directives,
            Events events,
            Agencies agencies,
            Responsibilities responsibilities,
            OpenTasks openTasks,
            AccessPolicy policy,
            JdbcClient jdbc) {
        this.directives = directives;
        this.events = events;
        this.agencies = agencies;
        this.responsibilities = responsibilities;
        this.openTasks = openTasks;
        this.policy = policy;
        this.jdbc = jdbc;
    }

    @Override
    public String kind() {
        return "directive";
    }

    @Override
    public String collection() {
        return "directives";
    }

    @Override
    public String label() {
        return "Văn bản chỉ đạo";
    }

    @Override
    public int depth() {
        return 0;
    }

    @Override
    public Long idIn(OpenTask task) {
        return task.directiveId();
    }

    @Override
    public void requireToSee(Actor actor, long id) {
        int seen = jdbc.sql(
                        """
                select count(*) from directive d
                 where d.id = :id and (:seesAll = true or exists
                   (select 1 from assignment a where a.directive_id = d.id and\s"""
                                + AccessPolicy.VISIBLE_ASSIGNMENT + "))")
                .param("id", id)
                .params(AccessPolicy.reader(actor))
                .query(Integer.class)
                .single();
        if (seen == 0) {
            throw Problem.notVisible();
        }
    }

    @Override
    public String requireToAdd(Actor actor, long id) {
        requireToSee(actor, id);
        Optional<String> step = openTasks.ofDirective(id).stream()
                .filter(task -> task.assignmentId() == null && policy.mayDo(actor, task))
                .map(OpenTask::step)
                .findFirst();
        if (step.isEmpty() && !prepares(actor, directives.find(id).orElseThrow(Problem::notVisible))) {
            throw Problem.notAllowed(
                    "Chỉ người đang xử lý văn bản này, hoặc văn thư, chuyên viên Văn phòng khi chưa giao"
                            + " nhiệm vụ, được thêm, gỡ tệp của văn bản.");
        }
        return step.orElse(null);
    }

    @Override
    public void hold(long id) {
        directives.lock(id);
    }

    /** Nothing that is signed here covers a directive's own files. */
    @Override
    public Optional<OffsetDateTime> signedUntil(long id) {
        return Optional.empty();
    }

    @Override
    public void record(Act act, long id, String action, String summary, String note) {
        events.record(act.actor(), act.event(EventSubject.directive(id), action, summary, note, null));
    }

    /** The Office's clerk and its officer of the field, until the directive is given out. */
    private boolean prepares(Actor actor, Directive directive) {
        boolean isClerk = agencies.office()
                .filter(office -> actor.holds(office.code(), Role.CLERK))
                .isPresent();
        boolean isOfficer = responsibilities.all().stream()
                .anyMatch(field ->
                        field.field().equals(directive.field()) && actor.id().equals(field.officeOfficer()));
        return BEFORE_GIVING.contains(directive.state()) && (isClerk || isOfficer);
    }
}
