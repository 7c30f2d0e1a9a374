package vn.dondoc.walk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.camunda.bpm.engine.ManagementService;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.dondoc.LongRuns;
import vn.dondoc.SettableClock;
import vn.dondoc.SystemTest;
import vn.dondoc.assignment.Assignment;
import vn.dondoc.assignment.Assignments;
import vn.dondoc.assignment.FollowUp;
import vn.dondoc.assignment.Handling;
import vn.dondoc.assignment.Progress;
import vn.dondoc.assignment.Recalling;
import vn.dondoc.contribution.Contribution;
import vn.dondoc.contribution.ContributionProgress;
import vn.dondoc.contribution.Contributions;
import vn.dondoc.contribution.Coordinating;
import vn.dondoc.contribution.CoordinatorChanges;
import vn.dondoc.deadline.ReportCycle;
import vn.dondoc.deadline.ReportPeriod;
import vn.dondoc.directive.DirectiveState;
import vn.dondoc.identity.Actor;
import vn.dondoc.organisation.Person;
import vn.dondoc.organisation.Role;
import vn.dondoc.problem.Problem;
import vn.dondoc.request.Petitions;
import vn.dondoc.request.RequestDraft;
import vn.dondoc.request.RequestKind;
import vn.dondoc.workflow.Act;
import vn.dondoc.workflow.EngineCalls;
import vn.dondoc.workflow.OpenTask;
import vn.dondoc.workflow.OpenTasks;
import vn.dondoc.workflow.TaskActions;
import vn.dondoc.workflow.TaskRole;

/**
 * Hundreds of assignments go wherever chance leads them, with strangers and bad input on the way: after each step our tables and
 * the engine agree. Another seed: {@code -Ddondoc.random.seed=…}.
 */
@SystemTest
class RandomPathsIT {

    /** States that only a proposal leads to: walked in {@link RandomProposalsIT}. */
    private static final Set<Progress> ELSEWHERE = Set.of(Progress.AWAITING_HIGHER_LEVEL);

    private static final int PATHS = LongRuns.ON ? 5000 : 450;

    /** The rarest come in long runs only. */
    private static final int SEEN_IN_HUNDRED = LongRuns.ON ? 100 : 80;

    private static final int PARTS = 50;
    private static final int LONGEST = 12;
    private static final String[] LEADS = {"SLDTBXH", "SGDDT", "HNH", "VPUB"};
    private static final String[] KINDS = {"CASE", "REVIEW", "GUIDANCE", "STANDING"};
    private static final List<String> PEOPLE = List.of(
            "sldtbxhClerk",
            "sldtbxhOfficer",
            "sldtbxhOfficer2",
            "sldtbxhLeader",
            "sldtbxhLeader2",
            "sgddtClerk",
            "sgddtOfficer",
            "sgddtLeader",
            "hnhClerk",
            "hnhOfficer",
            "hnhLeader",
            "vpubClerk",
            "vpubOfficer",
            "vpubOfficer2",
            "vpubLeader",
            "vpubLeader2",
            "ubndLeader",
            "ubndLeader2",
            "ubndChair",
            "hkrClerk",
            "hkrOfficer",
            "hkrLeader",
            "hdgClerk",
            "hdgOfficer",
            "hdgLeader",
            "admin",
            "hdhClerk",
            "hdhOfficer",
            "hdhLeader");

    @Autowired
    Office office;

    @Autowired
    Records records;

    @Autowired
    Assignments assignments;

    @Autowired
    OpenTasks openTasks;

    @Autowired
    TaskActions tasks;

    @Autowired
    FollowUp followUp;

    @Autowired
    Recalling recalling;

    @Autowired
    DirectivePaths directives;

    @Autowired
    Handling handling;

    @Autowired
    Petitions petitions;

    @Autowired
    EngineCalls engine;

    @Autowired
    Contributions contributions;

    @Autowired
    Coordinating consolidating;

    @Autowired
    CoordinatorChanges changes;

    @Autowired
    ManagementService managementService;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    SettableClock clock;

    private final Set<String> transitions = new TreeSet<>();
    private final Map<String, Actor> actors = new HashMap<>();
    private Random chance;
    private int steps;
    private int parts;
    private int refusals;

    @AfterEach
    void backToToday() {
        clock.reset();
    }

    @Test
    void tablesAndEngineNeverDisagree() {
        long seed = Long.getLong("dondoc.random.seed", 857);
        chance = new Random(seed);
        PEOPLE.forEach(id -> actors.put(id, office.actor(id)));
        Instant begin = Instant.now();
        int paths = 0;
        try {
            for (; paths < PATHS; paths += PARTS) {
                clock.reset();
                walk(directive());
            }
        } finally {
            System.out.printf(
                    "Seed %d: %d paths, %d steps, %d of coordinating agencies, %d refusals, %d transitions in %d s%n",
                    seed,
                    paths,
                    steps,
                    parts,
                    refusals,
                    transitions.size(),
                    Duration.between(begin, Instant.now()).toSeconds());
        }

        Set<String> allowed = allowedTransitions();
        assertThat(allowed).containsAll(transitions);
        assertThat(transitions.size() * 100).isGreaterThanOrEqualTo(allowed.size() * SEEN_IN_HUNDRED);
    }

    private static Set<String> allowedTransitions() {
        Set<String> allowed = new TreeSet<>();
        for (Progress from : Progress.values()) {
            if (from != Progress.DRAFTED && !ELSEWHERE.contains(from)) {
                from.next().stream()
                        .filter(to -> !ELSEWHERE.contains(to))
                        .forEach(to -> allowed.add(from + " -> " + to));
            }
        }
        return allowed;
    }

    private JsonNode directive() {
        String[] leads = new String[PARTS];
        for (int i = 0; i < PARTS; i++) {
            leads[i] = oneOf(LEADS);
        }
        ObjectNode directive = DirectiveFixture.parts(Office.freshNumber(), "CASE", leads);
        for (JsonNode part : directive.get("assignments")) {
            ((ObjectNode) part).put("kind", oneOf(KINDS));
            if (chance.nextInt(6) == 0) {
                ((ObjectNode) part).withArray("coordinating").add("HKR");
            }
            if (chance.nextInt(12) == 0) {
                ((ObjectNode) part).withArray("coordinating").add("HDG");
            }
        }
        return directive;
    }

    private void walk(JsonNode json) {
        long directiveId = office.giveOut(json);
        String number = json.get("number").asText();
        List<Long> open = new ArrayList<>(assignments.ofDirective(directiveId).stream()
                .map(Assignment::id)
                .toList());
        Map<Long, Integer> walked = new HashMap<>();
        while (!open.isEmpty()) {
            Long id = open.get(chance.nextInt(open.size()));
            Assignment before = assignments.find(id).orElseThrow();
            if (walked.merge(id, 1, Integer::sum) > LONGEST) {
                end(before);
            } else {
                step(before);
            }
            steps++;
            coordinate(assignments.find(id).orElseThrow());
            Assignment after = assignments.find(id).orElseThrow();
            records.agree(after);
            contributions.ofAssignment(id).forEach(records::agree);
            if (before.progress() != after.progress()) {
                transitions.add(before.progress() + " -> " + after.progress());
            }
            if (after.progress().isEnded()) {
                open.remove(id);
            }
        }
        directives
                .of(directiveId)
                .stands(DirectiveState.CONSOLIDATING, "consolidateReport")
                .reported()
                .ended(Map.of("note", "Đã xong."));
        assertThat(openTasks.ofDirective(directiveId)).isEmpty();
        assertThat(records.of(directiveId)).noneMatch(line -> line.startsWith("engine"));
    }

    private void step(Assignment assignment) {
        List<OpenTask> open = office.ofPath(assignment.id());
        int dice = chance.nextInt(100);
        if (assignment.progress() == Progress.PAUSED) {
            stepWhilePaused(assignment, open, dice);
        } else if (dice < 2) {
            end(assignment);
        } else if (dice < 3) {
            recall(assignment);
        } else if (dice >= 82) {
            decide(assignment);
        } else if (dice < 5) {
            fireTimer(assignment);
        } else if (open.isEmpty()) {
            goOn(assignment);
        } else if (dice < 12) {
            stranger(assignment, open.get(0));
        } else if (dice < 18) {
            badInput(assignment, open.get(0));
        } else if (dice < 24) {
            handOver(assignment, open.get(0));
        } else if (dice < 32 && open.get(0).submittedBy() != null) {
            tasks.complete(
                    actors.get(open.get(0).submittedBy()),
                    open.get(0).taskId(),
                    new HashMap<>(Map.of("outcome", "WITHDRAWN")));
        } else {
            act(assignment, open.get(0));
        }
    }

    /** Nothing can be submitted; time goes on, and what is decided from above counts. */
    private void stepWhilePaused(Assignment assignment, List<OpenTask> open, int dice) {
        if (dice < 5) {
            end(assignment);
        } else if (dice < 15) {
            fireTimer(assignment);
        } else if (dice < 35 && !open.isEmpty()) {
            OpenTask task = open.get(0);
            assertThat(task.locked()).isTrue();
            able(task).forEach(actor -> assertThat(refused(
                                    assignment,
                                    () -> tasks.complete(actor, task.taskId(), values(assignment, task.step())))
                            .kind())
                    .isEqualTo(Problem.Kind.NOT_ALLOWED));
        } else if (dice < 45 && open.isEmpty()) {
            goOn(assignment);
        } else {
            decide(assignment);
        }
    }

    /** Something is asked for; as a rule it is granted or refused at once, and what does not fit is refused in words. */
    private void decide(Assignment assignment) {
        List<RequestKind> fitting = Arrays.stream(RequestKind.values())
                .filter(kind -> !kind.isOnDirective())
                .filter(kind -> kind != RequestKind.RESUME || assignment.progress() == Progress.PAUSED)
                .filter(kind -> kind != RequestKind.PAUSE || assignment.progress() != Progress.PAUSED)
                .toList();
        RequestKind kind = assignment.progress() == Progress.PAUSED && chance.nextBoolean()
                ? RequestKind.RESUME
                : fitting.get(chance.nextInt(fitting.size()));
        String agency = kind.takesCoordinatorAway()
                ? "HKR"
                : kind == RequestKind.ADD_COORDINATOR ? oneOf("HKR", "HDH") : otherLead(assignment);
        RequestDraft draft = new RequestDraft(
                assignment.id(), kind, "Lý do.", "Công văn 1.", kind.namesAgency() ? agency : null, null);
        List<OpenTask> before = openTasks.ofAssignment(assignment.id());
        Throwable asked = catchThrowable(() -> petitions.asks("vpubOfficer", draft));
        if (asked != null) {
            assertThat(asked).isInstanceOf(Problem.class);
            assertThat(openTasks.ofAssignment(assignment.id())).isEqualTo(before);
            refusals++;
            return;
        }
        if (chance.nextInt(10) == 0) {
            return;
        }
        OpenTask task = openTasks.ofAssignment(assignment.id()).stream()
                .filter(open -> !before.contains(open))
                .findFirst()
                .orElseThrow();
        tasks.complete(
                able(task).get(0),
                task.taskId(),
                new HashMap<>(Map.of("outcome", chance.nextInt(8) == 0 ? "REFUSED" : "GRANTED", "note", "Ý kiến.")));
    }

    private void act(Assignment assignment, OpenTask task) {
        List<Actor> able = able(task);
        if (able.isEmpty()) {
            // Everybody who could took part before; the Office ends what nobody is left to confirm.
            end(assignment);
            return;
        }
        Actor actor = able.get(chance.nextInt(able.size()));
        Map<String, Object> values = values(assignment, task.step());
        if ("RETURNED".equals(values.get("outcome")) && task.step().equals("nameHandler")) {
            Throwable late = catchThrowable(() -> tasks.complete(actor, task.taskId(), values));
            if (late != null) {
                assertThat(late).isInstanceOf(Problem.class).hasMessageContaining("ngày làm việc");
            }
        } else {
            tasks.complete(actor, task.taskId(), values);
        }
    }

    private Map<String, Object> values(Assignment assignment, String step) {
        String today = LocalDate.now(clock).toString();
        Map<String, Object> values = new HashMap<>();
        switch (step) {
            case "registerArrival" -> {
                values.put("arrivalNumber", Office.freshNumber());
                values.put("arrivedOn", today);
                values.put("otherPartsToo", chance.nextInt(30) == 0);
            }
            case "nameHandler" -> {
                values.put("outcome", oneOf("NAMED", "NAMED", "NAMED", "RETURNED", "INSTRUCTION_ASKED"));
                values.put("handlerId", candidate(assignment));
                values.put("note", "Ý kiến của lãnh đạo.");
            }
            case "answerAgency" -> {
                values.put("outcome", oneOf("UPHELD", "INSTRUCTED", "OTHER_LEAD_DRAFTED", "OTHER_LEAD_DRAFTED"));
                values.put("proposedLead", otherLead(assignment));
                values.put("note", "Trả lời của Văn phòng.");
            }
            case "decideLead" -> {
                values.put("outcome", oneOf("APPROVED", "REFUSED"));
                values.put("note", "Ý kiến của người ký.");
            }
            case "enterPlan" -> {
                values.put("planNumber", Office.freshNumber());
                values.put("planIssuedOn", today);
                values.put("planSubject", "Kế hoạch triển khai");
            }
            case "consolidateContributions" -> {
                boolean all = contributions.ofAssignment(assignment.id()).stream()
                        .allMatch(part -> part.progress() == ContributionProgress.SIGNED
                                || part.progress().isFinished());
                values.put("outcome", all ? "CONSOLIDATED" : "CLOSED_WITHOUT_LATE");
                values.put("note", "Không chờ nữa.");
            }
            case "carryOut" -> {
                values.put("done", "Đã thực hiện.");
                values.put("latenessReason", "MUCH_WORK");
            }
            case "signReport" -> {
                values.put("outcome", oneOf("SIGNED", "SIGNED", "SIGNED", "RETURNED"));
                values.put("note", "Cần sửa.");
                values.put("latenessReason", "MUCH_WORK");
            }
            case "issueDocument" -> {
                values.put("outcome", "ISSUED");
                values.put("latenessReason", "MUCH_WORK");
                values.put("documentNumber", Office.freshNumber());
                values.put("issuedOn", today);
                values.put("recipients", "UBND tỉnh");
            }
            case "confirmResult" -> {
                values.put(
                        "outcome",
                        assignment.isStanding()
                                ? oneOf("CONFIRMED", "CONFIRMED", "REDO", "CONFIRMED_AND_ENDED")
                                : oneOf("CONFIRMED", "CONFIRMED", "REDO"));
                values.put("note", "Ý kiến của Văn phòng.");
            }
            default -> throw new AssertionError("A step that nobody walks: " + step);
        }
        return values;
    }

    private void stranger(Assignment assignment, OpenTask task) {
        List<Actor> able = able(task);
        List<Actor> strangers = PEOPLE.stream()
                .map(actors::get)
                .filter(actor -> !able.contains(actor))
                .toList();
        Actor actor = strangers.get(chance.nextInt(strangers.size()));
        Map<String, Object> values = values(assignment, task.step());
        assertThat(refused(assignment, () -> tasks.complete(actor, task.taskId(), values))
                        .kind())
                .isIn(Problem.Kind.NOT_ALLOWED, Problem.Kind.NOT_VISIBLE);
    }

    private void badInput(Assignment assignment, OpenTask task) {
        List<Actor> able = able(task);
        if (able.isEmpty()) {
            return;
        }
        Map<String, Object> values = values(assignment, task.step());
        switch (chance.nextInt(4)) {
            case 0 -> values.put("assignmentId", 1L);
            case 1 -> values.put("khongCo", "x");
            case 2 -> values.replaceAll((name, value) -> value instanceof String ? "x".repeat(30_000) : value);
            default -> values.replaceAll((name, value) -> value instanceof String ? " " : value);
        }
        boolean known = task.step().equals("registerArrival")
                && !values.containsKey("assignmentId")
                && !values.containsKey("khongCo")
                && " ".equals(values.get("arrivalNumber"));
        if (known) {
            // Where the document is in the book already, no number is asked for.
            return;
        }
        assertThat(refused(assignment, () -> tasks.complete(able.get(0), task.taskId(), values))
                        .kind())
                .isEqualTo(Problem.Kind.REFUSED);
    }

    /** The task changes hands; the step stays. */
    private void handOver(Assignment assignment, OpenTask task) {
        if (task.role() == TaskRole.HANDLER) {
            List<Actor> leaders = actors.values().stream()
                    .filter(actor -> actor.holds(task.agencyCode(), Role.LEADER))
                    .sorted(Comparator.comparing(Actor::id))
                    .toList();
            String next = candidate(assignment);
            tasks.reassign(leaders.get(chance.nextInt(leaders.size())), task.taskId(), next);
            assertThat(assignments.find(assignment.id()).orElseThrow().handlerId())
                    .isEqualTo(next);
        } else if (task.assigneeId() == null && !able(task).isEmpty()) {
            Actor actor = able(task).get(0);
            tasks.claim(actor, task.taskId());
            if (chance.nextBoolean()) {
                tasks.unclaim(actor, task.taskId());
            }
        }
    }

    /** The path waits for the next report period. */
    private void goOn(Assignment assignment) {
        LocalDate next = ReportPeriod.containing(ReportCycle.QUARTER, assignment.periodTo())
                .next()
                .from();
        if (LocalDate.now(clock).isBefore(next)) {
            clock.goTo(next);
        }
        fireTimer(assignment);
        assertThat(office.ofPath(assignment.id())).extracting(OpenTask::step).containsExactly("carryOut");
    }

    /** One of the coordinating agencies' parts goes on somehow, or another agency comes or goes. */
    private void coordinate(Assignment assignment) {
        List<Contribution> running = contributions.ofAssignment(assignment.id()).stream()
                .filter(part -> !part.progress().isFinished())
                .toList();
        if (running.isEmpty() || !assignment.progress().isOpen() || assignment.progress() == Progress.PAUSED) {
            return;
        }
        Contribution part = running.get(chance.nextInt(running.size()));
        int dice = chance.nextInt(40);
        if (dice < 3) {
            changeCoordinators(assignment, part);
        } else if (part.progress() == ContributionProgress.SIGNED) {
            if (dice < 12 && assignment.handlerId() != null) {
                Act act = Act.outsideTask(actors.get(assignment.handlerId()));
                engine.inTransaction(act.actor(), () -> consolidating.requestSupplement(act, part.id(), "Bổ sung."));
            }
        } else {
            actOn(part, office.contributionTask(assignment.id(), part.id()));
        }
        parts++;
    }

    private void changeCoordinators(Assignment assignment, Contribution part) {
        Act act = Act.outsideTask(actors.get("ubndLeader"));
        String basis = "Bút phê của Phó Chủ tịch";
        engine.inTransaction(act.actor(), () -> {
            List<String> named = assignments.coordinators(assignment.id());
            switch (chance.nextInt(3)) {
                case 0 -> changes.recall(act, part.id(), "Không còn đối tượng.", basis);
                case 1 -> {
                    if (named.contains(part.agencyCode())) {
                        changes.remove(act, assignment.id(), part.agencyCode(), basis);
                    }
                }
                default -> {
                    if (!named.contains("HDG")) {
                        changes.add(act, assignment.id(), "HDG", basis);
                    }
                }
            }
        });
    }

    private void actOn(Contribution part, OpenTask task) {
        if (task.submittedBy() != null && chance.nextInt(6) == 0) {
            tasks.complete(
                    actors.get(task.submittedBy()), task.taskId(), new HashMap<>(Map.of("outcome", "WITHDRAWN")));
            return;
        }
        String officer = part.agencyCode().toLowerCase(Locale.ROOT) + "Officer";
        Map<String, Object> values = new HashMap<>();
        switch (task.step()) {
            case "registerContributionArrival" -> {
                values.put("arrivalNumber", Office.freshNumber());
                values.put("arrivedOn", LocalDate.now(clock).toString());
                values.put("otherPartsToo", chance.nextInt(10) == 0);
            }
            case "nameContributor" -> {
                values.put("outcome", oneOf("NAMED", "NAMED", "SELF"));
                values.put("contributorId", officer);
            }
            case "contribute", "contributeAndSign" -> values.put("content", "Đã rà soát.");
            case "signContribution" -> {
                values.put("outcome", oneOf("SIGNED", "SIGNED", "SIGNED", "RETURNED"));
                values.put("note", "Cần sửa.");
            }
            default -> throw new AssertionError("A step that nobody walks: " + task.step());
        }
        tasks.complete(able(task).get(0), task.taskId(), values);
    }

    private void fireTimer(Assignment assignment) {
        managementService.executeJob(managementService
                .createJobQuery()
                .processInstanceId(assignment.processInstanceId())
                .singleResult()
                .getId());
    }

    private void end(Assignment assignment) {
        Act act = Act.outsideTask(actors.get("vpubOfficer"));
        engine.inTransaction(act.actor(), () -> followUp.endAnywhere(act, assignment.id(), "Không theo dõi nữa."));
    }

    private void recall(Assignment assignment) {
        Act act = Act.outsideTask(actors.get("vpubLeader"));
        engine.inTransaction(
                act.actor(), () -> recalling.recall(act, assignment.id(), "Giao nhầm.", "Công văn 12/UBND-KGVX"));
    }

    private Problem refused(Assignment assignment, ThrowingCallable act) {
        List<Object> before = fingerprint(assignment);
        Throwable thrown = catchThrowable(act);
        assertThat(thrown).isInstanceOf(Problem.class);
        assertThat(fingerprint(assignment)).isEqualTo(before);
        refusals++;
        return (Problem) thrown;
    }

    private List<Object> fingerprint(Assignment assignment) {
        return List.of(
                assignments.find(assignment.id()).orElseThrow(),
                openTasks.ofAssignment(assignment.id()),
                jdbc.sql(
                                """
                        select (select count(*) from event), (select count(*) from issued_document),
                               (select count(*) from report), (select count(*) from arrival)""")
                        .query()
                        .singleRow());
    }

    private List<Actor> able(OpenTask task) {
        return PEOPLE.stream()
                .map(actors::get)
                .filter(actor -> !task.excludes(actor.id()))
                .filter(actor -> task.assigneeId() == null
                        ? actor.holds(task.agencyCode(), task.agencyRole())
                        : task.assigneeId().equals(actor.id()))
                .toList();
    }

    private String candidate(Assignment assignment) {
        List<Person> candidates = handling.candidates(assignment.leadCode());
        return candidates.get(chance.nextInt(candidates.size())).id();
    }

    private String otherLead(Assignment assignment) {
        String lead = oneOf(LEADS);
        return lead.equals(assignment.leadCode()) ? (lead.equals("HNH") ? "SGDDT" : "HNH") : lead;
    }

    private String oneOf(String... values) {
        return values[chance.nextInt(values.length)];
    }
}
