package vn.dondoc.walk;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Clock;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import vn.dondoc.assignment.Assignment;
import vn.dondoc.assignment.AssignmentDraft;
import vn.dondoc.assignment.AssignmentKind;
import vn.dondoc.assignment.Assignments;
import vn.dondoc.assignment.FollowUp;
import vn.dondoc.directive.Consolidating;
import vn.dondoc.directive.Directive;
import vn.dondoc.directive.DirectiveState;
import vn.dondoc.directive.Directives;
import vn.dondoc.problem.Problem;
import vn.dondoc.workflow.Act;
import vn.dondoc.workflow.EngineCalls;

/** A directive as a whole on its way to the consolidated report: each method is one act of the person whose turn it is, as a rule. */
@Component
public class DirectivePaths {

    private final Office office;
    private final Records records;
    private final Directives directives;
    private final Assignments assignments;
    private final FollowUp followUp;
    private final Consolidating consolidating;
    private final EngineCalls engine;
    private final JdbcClient jdbc;
    private final Clock clock;

    DirectivePaths(
            Office office,
            Records records,
            Directives directives,
            Assignments assignments,
            FollowUp followUp,
            Consolidating consolidating,
            EngineCalls engine,
            JdbcClient jdbc,
            Clock clock) {
        this.office = office;
        this.records = records;
        this.directives = directives;
        this.assignments = assignments;
        this.followUp = followUp;
        this.consolidating = consolidating;
        this.engine = engine;
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** Of one directive. */
    public Path of(long directiveId) {
        return new Path(directiveId);
    }

    /** A directive just given out, with an assignment of that kind for each agency. */
    public Path given(String kind, String... leads) {
        return of(office.giveOut(DirectiveFixture.parts(Office.freshNumber(), kind, leads)));
    }

    /** A directive that waits to be broken down. */
    public Path registered(String lead) {
        return of(office.register(DirectiveFixture.simple(Office.freshNumber(), lead, "CASE")));
    }

    /** A directive given out to Sở GDĐT, with one assignment of each of these kinds. */
    public Path ofKinds(String... kinds) {
        ObjectNode directive = DirectiveFixture.simple(Office.freshNumber(), "SGDDT", kinds[0]);
        DirectiveFixture.addParts(directive, kinds.length - 1, "SGDDT");
        for (int i = 0; i < kinds.length; i++) {
            ((ObjectNode) directive.get("assignments").get(i)).put("kind", kinds[i]);
        }
        return of(office.giveOut(directive));
    }

    /** One more assignment for an agency, with a date by the table. */
    public static AssignmentDraft draft(String leadCode) {
        return draft(leadCode, AssignmentKind.CASE);
    }

    public static AssignmentDraft draft(String leadCode, AssignmentKind kind) {
        return new AssignmentDraft(
                1,
                "Rà soát bổ sung",
                "Giao cơ quan rà soát bổ sung.",
                leadCode,
                List.of(),
                kind,
                null,
                null,
                null,
                false,
                false);
    }

    public final class Path {

        private final long id;

        private Path(long id) {
            this.id = id;
        }

        public long id() {
            return id;
        }

        public Directive directive() {
            return directives.find(id).orElseThrow();
        }

        public Assignment part(int ordinal) {
            return assignments.ofDirective(id).get(ordinal - 1);
        }

        /** The Office ends the follow-up of one assignment. */
        public Path partEnded(int ordinal) {
            Act act = Act.outsideTask(office.actor("vpubOfficer"));
            long assignmentId = part(ordinal).id();
            engine.inTransaction(act.actor(), () -> followUp.endAnywhere(act, assignmentId, "Không theo dõi nữa."));
            return agreed();
        }

        public Path begun() {
            Act act = Act.outsideTask(office.actor("vpubOfficer"));
            engine.inTransaction(act.actor(), () -> consolidating.begin(act, id, "Bí thư yêu cầu báo cáo sớm.", null));
            return agreed();
        }

        /** What changes the directive, decided by its signer and entered by the Office's leader. */
        public Path changed(Consumer<Act> change) {
            return changed("vpubLeader", change);
        }

        public Path changed(String personId, Consumer<Act> change) {
            Act act = Act.outsideTask(office.actor(personId));
            engine.inTransaction(act.actor(), () -> change.accept(act));
            return agreed();
        }

        public Problem refusesChange(String personId, Consumer<Act> change) {
            return records.refused(id, () -> changed(personId, change));
        }

        public Path brokenDown() {
            String json = DirectiveFixture.simple(directive().number(), "SGDDT", "CASE")
                    .toString();
            return acts("vpubOfficer", Map.of("directive", json));
        }

        public Path drafted() {
            return acts("vpubOfficer", Map.of("reportText", "Đã thực hiện.", "slipText", "Trình ký."));
        }

        public Path slipSigned() {
            return acts("vpubLeader", Map.of("outcome", "SIGNED"));
        }

        public Path signed() {
            return acts("ubndLeader", Map.of("outcome", "SIGNED", "signatureForm", "KT"));
        }

        public Path issued() {
            return acts(
                    "vpubClerk",
                    Map.of(
                            "outcome",
                            "ISSUED",
                            "documentNumber",
                            Office.freshNumber(),
                            "issuedOn",
                            LocalDate.now(clock).toString(),
                            "recipients",
                            "Bí thư Tỉnh ủy (qua Văn phòng Tỉnh ủy)"));
        }

        /** From the officer's draft to the issued report, straight on. */
        public Path reported() {
            return drafted().slipSigned().signed().issued();
        }

        public Path ended(Map<String, Object> values) {
            return acts("vpubOfficer", values);
        }

        public Path withdrawn(String personId) {
            return acts(personId, Map.of("outcome", "WITHDRAWN"));
        }

        public Path acts(String personId, Map<String, Object> values) {
            office.complete(personId, office.directiveTask(id).taskId(), values);
            agreed();
            return this;
        }

        public Problem refuses(String personId, Map<String, Object> values) {
            return records.refused(
                    id, () -> office.complete(personId, office.directiveTask(id).taskId(), new HashMap<>(values)));
        }

        /** The directive stands there, waits in that step, and engine and tables agree on it. */
        public Path stands(DirectiveState state, String step) {
            assertThat(directive().state()).isEqualTo(state);
            assertThat(office.directiveSteps(id)).isEqualTo(step == null ? List.of() : List.of(step));
            agreed();
            return this;
        }

        public Path agreed() {
            records.agree(directive());
            return this;
        }

        /** The newest round, as it is kept. */
        public Map<String, Object> round() {
            return jdbc.sql(
                            "select * from consolidation where id = (select max(id) from consolidation where directive_id = :id)")
                    .param("id", id)
                    .query()
                    .singleRow();
        }

        public int rounds() {
            return jdbc.sql("select count(*) from consolidation where directive_id = :id")
                    .param("id", id)
                    .query(Integer.class)
                    .single();
        }

        /** The documents that count, of the directive as a whole. */
        public List<Map<String, Object>> documents() {
            return jdbc.sql(
                            """
                    select * from issued_document
                     where directive_id = :id and assignment_id is null and voided_at is null order by id""")
                    .param("id", id)
                    .query()
                    .listOfRows();
        }
    }
}
