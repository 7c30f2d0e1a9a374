package vn.dondoc.walk;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.dondoc.SystemTest;
import vn.dondoc.assignment.Assignment;
import vn.dondoc.assignment.AssignmentKind;
import vn.dondoc.assignment.Assignments;
import vn.dondoc.assignment.Progress;
import vn.dondoc.deadline.Urgency;
import vn.dondoc.directive.DirectiveAmendment;
import vn.dondoc.directive.DirectiveChanges;
import vn.dondoc.directive.DirectiveState;
import vn.dondoc.history.Events;
import vn.dondoc.history.RecordedEvent;
import vn.dondoc.problem.Fault;
import vn.dondoc.problem.Problem;

/** A directive is recalled, amended, replaced, or gets one more assignment while it runs: each with its basis. */
@SystemTest
class DirectiveChangesIT {

    private static final String BASIS = "Công văn 99/UBND-KGVX ngày 20/3/2024";

    @Autowired
    DirectivePaths directives;

    @Autowired
    Paths paths;

    @Autowired
    Office office;

    @Autowired
    Records records;

    @Autowired
    DirectiveChanges changes;

    @Autowired
    Assignments assignments;

    @Autowired
    Events events;

    @Autowired
    JdbcClient jdbc;

    @LocalServerPort
    int port;

    static Stream<Function<DirectivePaths, DirectivePaths.Path>> places() {
        return Stream.of(
                directives -> directives.registered("SGDDT"),
                directives -> directives.registered("SGDDT").brokenDown(),
                directives -> directives.given("CASE", "SGDDT", "HNH"),
                directives -> directives.given("CASE", "SGDDT", "HNH").begun(),
                directives -> directives.given("CASE", "SGDDT", "HNH").begun().drafted(),
                directives -> directives
                        .given("CASE", "SGDDT", "HNH")
                        .begun()
                        .drafted()
                        .slipSigned(),
                directives -> directives
                        .given("CASE", "SGDDT", "HNH")
                        .begun()
                        .drafted()
                        .slipSigned()
                        .signed(),
                directives -> directives.given("CASE", "SGDDT").partEnded(1).reported());
    }

    @ParameterizedTest
    @MethodSource("places")
    void isRecalledWhereverItIs(Function<DirectivePaths, DirectivePaths.Path> there) {
        DirectivePaths.Path path = there.apply(directives);
        Set<Progress> before = progress(path);

        recall(path);

        path.stands(DirectiveState.RECALLED, null);
        assertThat(path.documents()).allMatch(document -> document.get("number") != null);
        assertThat(progress(path))
                .containsExactly(
                        switch (before.iterator().next()) {
                            case DRAFTED -> Progress.DRAFTED;
                            case FOLLOW_UP_ENDED -> Progress.FOLLOW_UP_ENDED;
                            default -> Progress.RECALLED;
                        });
        assertThat(last(path)).satisfies(event -> {
            assertThat(event.action()).isEqualTo("DIRECTIVE_RECALLED");
            assertThat(event.note()).isEqualTo("Ban hành nhầm.");
            assertThat(event.basis()).isEqualTo(BASIS);
        });
        assertThat(records.of(path.id())).noneMatch(line -> line.startsWith("engine") || line.startsWith("open_task"));
        assertThat(path.refusesChange("vpubLeader", act -> changes.recall(act, path.id(), "Lần nữa.", BASIS))
                        .kind())
                .isEqualTo(Problem.Kind.LOST_RACE);
    }

    static Stream<UnaryOperator<AssignmentPath>> assignmentPlaces() {
        return EndingFollowUpIT.places();
    }

    @ParameterizedTest
    @MethodSource("assignmentPlaces")
    void takesItsAssignmentsBackWhereverTheyAre(UnaryOperator<AssignmentPath> there) {
        AssignmentPath path = there.apply(paths.given("SGDDT", "GUIDANCE"));

        recall(directives.of(path.directiveId()));

        path.stands(Progress.RECALLED, null);
        assertThat(jdbc.sql(
                                """
                        select count(*) from issued_document
                         where assignment_id = :id and number is null and voided_at is null""")
                        .param("id", path.id())
                        .query(Integer.class)
                        .single())
                .isZero();
    }

    @Test
    void isDecidedByTheSignerAndEnteredByHimOrTheOfficesLeader() {
        DirectivePaths.Path path = directives.given("CASE", "SGDDT");
        String address = "/api/directives/" + path.id();
        Map<String, Object> recall = Map.of("reason", "Ban hành nhầm.", "basis", BASIS);
        Map<String, Object> amendment = Map.of("subject", "Khác", "basis", BASIS);
        Map<String, Object> replacement = Map.of("replacedBy", path.id(), "basis", BASIS);
        Map<String, Map<String, Object>> all =
                Map.of("/recall", recall, "/amendment", amendment, "/replacement", replacement, "/assignments", part());

        all.forEach((act, body) -> {
            assertThat(Interface.post(port, "hkrLeader", address + act, body).status())
                    .as(act)
                    .isEqualTo(404);
            for (String other : List.of("sgddtLeader", "vpubOfficer", "ubndLeader2")) {
                assertThat(Interface.post(port, other, address + act, body).status())
                        .as(act)
                        .isEqualTo(403);
            }
            assertThat(Interface.post(port, "vpubLeader", address + act, Map.of("replacedBy", 1))
                            .status())
                    .as(act)
                    .isEqualTo(422);
        });
        path.stands(DirectiveState.GIVEN_OUT, null);
        Interface.Answer faulty = Interface.post(port, "vpubLeader", address + "/recall", Map.of());
        assertThat(faulty.body().path("faults").findValuesAsText("field")).containsExactly("reason", "basis");
        assertThat(Interface.post(port, "ubndLeader", address + "/recall", recall)
                        .status())
                .isEqualTo(204);
        assertThat(Interface.post(port, "vpubLeader", address + "/recall", recall)
                        .status())
                .isEqualTo(409);
        Interface.Answer shown = Interface.get(port, "vpubOfficer", address);
        assertThat(shown.body().path("stateLabel").asText()).isEqualTo("Đã thu hồi");
        assertThat(shown.body().path("assignments").get(0).path("progressLabel").asText())
                .isEqualTo("Đã thu hồi");
    }

    @Test
    void anAmendmentKeepsWhatWasAndMovesNoDate() {
        DirectivePaths.Path path = directives.given("CASE", "SGDDT");
        Assignment before = path.part(1);

        path.changed(act -> changes.amend(
                act,
                path.id(),
                new DirectiveAmendment(
                        "Trích yếu mới", List.of("UBND huyện"), "ubndChair", "Thường trực Tỉnh ủy", Urgency.URGENT),
                BASIS));

        assertThat(path.directive().subject()).isEqualTo("Trích yếu mới");
        assertThat(path.directive().signedBy()).isEqualTo("ubndChair");
        assertThat(path.directive().reportTo()).isEqualTo("Thường trực Tỉnh ủy");
        assertThat(path.directive().recipients()).isEqualTo("UBND huyện");
        assertThat(path.part(1)).isEqualTo(before);
        assertThat(office.task(before.id()).urgency()).isEqualTo("URGENT");
        assertThat(last(path).note())
                .contains(
                        "trích yếu: “Kiểm tra đường đi của một nhiệm vụ” → “Trích yếu mới”",
                        "độ khẩn: “không” → “khẩn”");
        assertThat(last(path).basis()).isEqualTo(BASIS);
    }

    @Test
    void anAmendmentThatChangesNothingOrIsFaultyIsRefused() {
        DirectivePaths.Path path = directives.given("CASE", "SGDDT");

        assertThat(fields(path.refusesChange(
                        "vpubLeader",
                        act -> changes.amend(
                                act, path.id(), new DirectiveAmendment(null, null, null, null, Urgency.NONE), BASIS))))
                .containsExactly("");
        assertThat(fields(path.refusesChange(
                        "vpubLeader",
                        act -> changes.amend(
                                act,
                                path.id(),
                                new DirectiveAmendment(" ", List.of(" "), "sgddtLeader", "x".repeat(301), null),
                                BASIS))))
                .containsExactly("subject", "reportTo", "recipients", "signedBy");
    }

    @Test
    void anAmendmentVoidsWhatIsSignedAndHasItDraftedAgain() {
        DirectivePaths.Path path =
                directives.given("CASE", "SGDDT").begun().drafted().slipSigned().signed();

        path.changed(act ->
                changes.amend(act, path.id(), new DirectiveAmendment(null, null, null, "Ban Thường vụ", null), BASIS));

        path.stands(DirectiveState.CONSOLIDATING, "consolidateReport");
        assertThat(path.documents()).isEmpty();
        assertThat(path.round())
                .containsEntry("document_id", null)
                .containsEntry("slip_sha256", null)
                .containsEntry("report_text", "Đã thực hiện.");
        path.reported().stands(DirectiveState.GIVEN_OUT, null);
    }

    @Test
    void oneMoreAssignmentIsGivenOutAtOnceWithItsDateByTheTable() {
        DirectivePaths.Path path = directives.given("CASE", "SGDDT");

        Interface.Answer answer =
                Interface.post(port, "vpubLeader", "/api/directives/" + path.id() + "/assignments", part());

        assertThat(answer.status()).isEqualTo(201);
        assertThat(answer.body().path("ordinal").asInt()).isEqualTo(2);
        assertThat(answer.body().path("deadlineBasis").asText()).isEqualTo("POLICY");
        assertThat(answer.body().path("basis").path("lead").asText()).isEqualTo("TEXT");
        paths.of(path.part(2)).stands(Progress.NOT_RECEIVED, "registerArrival").reported();
        assertThat(last(path).action()).isEqualTo("ASSIGNMENT_ADDED");
        path.partEnded(1).stands(DirectiveState.GIVEN_OUT, null);
    }

    @Test
    void oneMoreAssignmentMakesAReportOnTheWholeOneInPart() {
        DirectivePaths.Path path =
                directives.given("CASE", "SGDDT").partEnded(1).drafted().slipSigned();
        assertThat(path.round()).containsEntry("whole", true);

        path.changed(act -> changes.addAssignment(act, path.id(), DirectivePaths.draft("HNH"), BASIS));

        path.stands(DirectiveState.CONSOLIDATING, "consolidateReport").drafted();
        assertThat(path.round()).containsEntry("whole", false);
        path.slipSigned().signed().issued().stands(DirectiveState.GIVEN_OUT, null);
        path.partEnded(2).reported().stands(DirectiveState.CONSOLIDATED, "endFollowUp");
        path.changed(act ->
                changes.addAssignment(act, path.id(), DirectivePaths.draft("HNH", AssignmentKind.STANDING), BASIS));
        path.stands(DirectiveState.CONSOLIDATED, "endFollowUp");
    }

    @Test
    void oneMoreAssignmentIsCheckedLikeTheOthers() {
        DirectivePaths.Path path = directives.given("CASE", "SGDDT");
        Interface.Answer answer = Interface.post(
                port,
                "vpubLeader",
                "/api/directives/" + path.id() + "/assignments",
                Map.of("lead", "KHONGCO", "basis", Map.of("kind", "INFERRED"), "changeBasis", BASIS));
        assertThat(answer.status()).isEqualTo(422);
        assertThat(answer.body().path("faults").findValuesAsText("field"))
                .containsExactly("title", "content", "kind", "lead", "kind");

        DirectivePaths.Path drafted = directives.registered("SGDDT");
        assertThat(drafted.refusesChange(
                                "vpubLeader",
                                act -> changes.addAssignment(act, drafted.id(), DirectivePaths.draft("HNH"), BASIS))
                        .kind())
                .isEqualTo(Problem.Kind.LOST_RACE);
    }

    @Test
    void anotherDirectiveTakesItsPlaceAndCarriesOverWhatIsNamed() {
        DirectivePaths.Path old = directives.given("CASE", "SGDDT", "HNH");
        AssignmentPath carried = paths.of(old.part(1)).received().named();
        DirectivePaths.Path other = directives.given("CASE", "SYT");
        Assignment before = carried.assignment();

        old.changed(act -> changes.replace(act, old.id(), other.id(), Set.of(carried.id()), BASIS));

        old.stands(DirectiveState.REPLACED, null);
        assertThat(old.directive().replacedBy()).isEqualTo(other.id());
        assertThat(old.part(1).progress()).isEqualTo(Progress.RECALLED);
        Assignment now = carried.assignment();
        assertThat(now.directiveId()).isEqualTo(other.id());
        assertThat(now.ordinal()).isEqualTo(2);
        assertThat(now.dueOn()).isEqualTo(before.dueOn());
        assertThat(office.task(carried.id()).directiveNumber())
                .isEqualTo(other.directive().number());
        records.agree(now);
        assertThat(last(old).action()).isEqualTo("DIRECTIVE_REPLACED");
        assertThat(last(other).action()).isEqualTo("DIRECTIVE_REPLACES");
        other.partEnded(1).stands(DirectiveState.GIVEN_OUT, null);
        other.partEnded(2).stands(DirectiveState.CONSOLIDATING, "consolidateReport");
    }

    @Test
    void aReplacementThatCannotBeIsRefused() {
        DirectivePaths.Path old = directives.given("CASE", "SGDDT");
        DirectivePaths.Path drafted = directives.registered("HNH");
        DirectivePaths.Path recalled = directives.given("CASE", "HNH");
        recall(recalled);
        long part = old.part(1).id();

        for (long by : new long[] {old.id(), -1, recalled.id()}) {
            assertThat(fields(old.refusesChange("vpubLeader", act -> changes.replace(act, old.id(), by, BASIS))))
                    .containsExactly("replacedBy");
        }
        assertThat(fields(old.refusesChange(
                        "vpubLeader", act -> changes.replace(act, old.id(), drafted.id(), Set.of(part), BASIS))))
                .containsExactly("carriedOver");
        assertThat(fields(old.refusesChange(
                        "vpubLeader", act -> changes.replace(act, old.id(), drafted.id(), Set.of(-5L), BASIS))))
                .containsExactly("carriedOver");
        old.changed(act -> changes.replace(act, old.id(), drafted.id(), BASIS)).stands(DirectiveState.REPLACED, null);
    }

    private void recall(DirectivePaths.Path path) {
        path.changed(act -> changes.recall(act, path.id(), "Ban hành nhầm.", BASIS));
    }

    private static Map<String, Object> part() {
        return Map.of(
                "title",
                "Rà soát thêm",
                "content",
                "Giao thêm.",
                "lead",
                "HNH",
                "kind",
                "CASE",
                "basis",
                Map.of("lead", "TEXT"),
                "changeBasis",
                BASIS);
    }

    private Set<Progress> progress(DirectivePaths.Path path) {
        return Set.copyOf(assignments.ofDirective(path.id()).stream()
                .map(Assignment::progress)
                .toList());
    }

    private RecordedEvent last(DirectivePaths.Path path) {
        List<RecordedEvent> all = events.ofDirective(path.id());
        return all.get(all.size() - 1);
    }

    private static List<String> fields(Problem problem) {
        assertThat(problem.kind()).isEqualTo(Problem.Kind.REFUSED);
        return problem.faults().stream().map(Fault::field).toList();
    }
}
