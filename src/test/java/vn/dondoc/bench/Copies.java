package vn.dondoc.bench;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Makes many assignments of few, in the engine's tables and ours alike, on PostgreSQL: giving out a hundred thousand by the office's
 * acts takes an hour. Each copy has ids of its own, made of the original's by its last three characters, which are the same in all ids
 * of one node.
 */
final class Copies {

    private static final int OURS = 1_000_000;
    private static final String ID_VARIABLE = "name_ in ('directiveId', 'assignmentId')";
    private static final Set<String> IDS = Set.of(
            "id_",
            "root_proc_inst_id_",
            "proc_inst_id_",
            "process_instance_id_",
            "execution_id_",
            "parent_id_",
            "act_inst_id_",
            "parent_act_inst_id_",
            "var_scope_",
            "task_id_",
            "process_instance_id",
            "execution_id",
            "task_id");
    /** With what each is of an instance. */
    private static final List<String> TABLES = List.of(
            "act_ru_execution where proc_inst_id_",
            "act_ru_task where proc_inst_id_",
            "act_ru_variable where proc_inst_id_",
            "act_ru_event_subscr where proc_inst_id_",
            "act_ru_job where process_instance_id_",
            "act_hi_procinst where proc_inst_id_",
            "act_hi_actinst where act_id_ = 'intermediateEvent_nextStepReached' and proc_inst_id_",
            "directive where process_instance_id",
            "assignment where process_instance_id",
            "open_task where process_instance_id");

    private final JdbcClient jdbc;
    private final TransactionTemplate transaction;

    Copies(JdbcClient jdbc, TransactionTemplate transaction) {
        this.jdbc = jdbc;
        this.transaction = transaction;
    }

    /** @param copies of each assignment that was not received and of its directive, at most 99 */
    void make(int copies) {
        transaction.executeWithoutResult(status -> {
            jdbc.sql(
                            """
                            create temporary table original on commit drop as
                            select process_instance_id as id from assignment where progress = 'NOT_RECEIVED'
                            union select process_instance_id from directive
                                   where id in (select directive_id from assignment where progress = 'NOT_RECEIVED')""")
                    .update();
            // A child stands before its parent; all are there when it is checked.
            jdbc.sql("set local session_replication_role = replica").update();
            TABLES.forEach(table -> copy(table, copies));
        });
        jdbc.sql("analyze").update();
    }

    private void copy(String tableAndKey, int copies) {
        String table = tableAndKey.substring(0, tableAndKey.indexOf(' '));
        List<String> columns = jdbc.sql(
                        "select column_name from information_schema.columns where table_schema = 'public'"
                                + " and table_name = :table and is_generated = 'NEVER'")
                .param("table", table)
                .query(String.class)
                .list();
        jdbc.sql("insert into " + table + " (" + String.join(", ", columns) + ") select "
                        + columns.stream().map(column -> value(table, column)).collect(Collectors.joining(", "))
                        + " from (select * from " + tableAndKey
                        + " in (select id from original)) t, generate_series(1, " + copies
                        + ") n")
                .update();
    }

    private static String value(String table, String column) {
        String offset = " + n * " + OURS;
        if (IDS.contains(column)) {
            return "left(" + column + ", -3) || 'x' || lpad(n::text, 2, '0')";
        }
        return switch (table.toLowerCase(Locale.ROOT) + "." + column) {
            case "directive.id",
                    "assignment.id",
                    "assignment.directive_id",
                    "open_task.directive_id",
                    "open_task.assignment_id",
                    "open_task.subject_id" -> column + offset;
            case "directive.number", "open_task.directive_number" -> "left(" + column + ", 44) || '-' || n";
            case "act_ru_variable.long_" -> "case when " + ID_VARIABLE + " then long_" + offset + " else long_ end";
            case "act_ru_variable.text_" ->
                "case when " + ID_VARIABLE + " then (long_" + offset + ")::text else text_ end";
            default -> column;
        };
    }
}
