package vn.dondoc.walk;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import vn.dondoc.directive.DirectiveState;
import vn.dondoc.directive.Directives;
import vn.dondoc.problem.Problem;

/** The consolidation of a directive, step by step: each method is one act of the person whose turn it is, as a rule. */
@Component
public class DirectivePaths {

    private final Office office;
    private final Records records;
    private final Directives directives;
    private final JdbcClient jdbc;
    private final Clock clock;

    DirectivePaths(Office office, Records records, Directives directives, JdbcClient jdbc, Clock clock) {
        this.office = office;
        this.records = records;
        this.directives = directives;
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** Of one directive. */
    public Path of(long directiveId) {
        return new Path(directiveId);
    }

    public final class Path {

        private final long id;

        private Path(long id) {
            this.id = id;
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
            assertThat(directives.find(id).orElseThrow().state()).isEqualTo(state);
            assertThat(office.directiveSteps(id)).isEqualTo(step == null ? List.of() : List.of(step));
            agreed();
            return this;
        }

        public Path agreed() {
            records.agree(directives.find(id).orElseThrow());
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
