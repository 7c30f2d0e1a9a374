package vn.dondoc.province;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.dondoc.problem.Problem;
import vn.dondoc.walk.Office;

/** The people of the province: each does what lies with him, most in time, some late, some long after. */
final class ProvinceWork {

    private static final String OPEN =
            """
            select t.task_id, t.step, t.process_key, t.agency_code, t.agency_role, t.assignee_id, t.assignment_id, t.subject_id, d.field,
                   coalesce(c.due_on, a.due_on) as due_on
              from open_task t join directive d on d.id = t.directive_id join assignment a on a.id = t.assignment_id
              left join contribution c on t.process_key = 'contribution' and c.id = t.subject_id
             where d.number <> '857/UBND-KGVX' order by t.assignment_id, t.process_key, t.subject_id, t.step""";

    private final Office office;
    private final JdbcClient jdbc;
    private final long seed;
    private final Map<String, LocalDate> planned = new HashMap<>();
    private int acts;

    ProvinceWork(Office office, JdbcClient jdbc, long seed) {
        this.office = office;
        this.jdbc = jdbc;
        this.seed = seed;
    }

    record Open(
            String taskId,
            String step,
            String processKey,
            String agencyCode,
            String agencyRole,
            String assigneeId,
            long assignmentId,
            long subjectId,
            String field,
            LocalDate dueOn) {}

    int acts() {
        return acts;
    }

    /** What people have decided to do by today. */
    void on(LocalDate today) {
        for (Open task : jdbc.sql(OPEN).query(Open.class).list()) {
            LocalDate day = planned.computeIfAbsent(task.taskId(), id -> plan(task, today));
            if (!day.isAfter(today) && mayGoOn(task)) {
                act(task, today);
            }
        }
    }

    private void act(Open task, LocalDate today) {
        try {
            office.complete(person(task), task.taskId(), ProvinceForms.filled(task, today, reported(task)));
            acts++;
        } catch (Problem refused) {
            throw new AssertionError(person(task) + " is refused " + task + " on " + today, refused);
        }
    }

    /** Known by what it is and not by its id, which differs in each run. */
    private LocalDate plan(Open task, LocalDate today) {
        Random chance = new Random(seed
                + 31L
                        * (task.assignmentId() * 1009
                                + task.subjectId() * 17
                                + task.step().hashCode()));
        chance.nextInt();
        boolean late = chance.nextInt(5) == 0;
        return switch (task.step()) {
            case "carryOut", "contribute" -> {
                LocalDate byDate = task.dueOn() == null ? OfficeDays.plus(today, 8) : task.dueOn();
                LocalDate aimed = OfficeDays.plus(byDate, late ? 1 + chance.nextInt(12) : -chance.nextInt(6));
                yield aimed.isBefore(today) ? today : aimed;
            }
            case "enterPlan", "explain", "draftUrging", "confirmResult" ->
                OfficeDays.plus(today, 1 + chance.nextInt(late ? 8 : 3));
            default -> OfficeDays.plus(today, late ? 2 + chance.nextInt(4) : chance.nextInt(2));
        };
    }

    /** The lead waits for all parts. */
    private boolean mayGoOn(Open task) {
        if (!task.step().equals("consolidateContributions")) {
            // An act of somebody else may have ended it just now: whoever is not late any more is not urged.
            return is("select count(*) from open_task where task_id = :id", task.taskId());
        }
        return !is(
                "select count(*) from contribution where assignment_id = :id and progress not in ('SIGNED', 'ACCEPTED')",
                task.assignmentId());
    }

    private boolean reported(Open task) {
        return is(
                "select count(*) from assignment where id = :id and result_issued_on is not null", task.assignmentId());
    }

    private boolean is(String sql, Object id) {
        return jdbc.sql(sql).param("id", id).query(Integer.class).single() > 0;
    }

    private String person(Open task) {
        if (task.assigneeId() != null) {
            return task.assigneeId();
        }
        String role =
                task.agencyRole().charAt(0) + task.agencyRole().substring(1).toLowerCase(Locale.ROOT);
        boolean second = task.agencyCode().equals("VPUB")
                && !role.equals("Clerk")
                && !task.field().equals("KGVX");
        return task.agencyCode().toLowerCase(Locale.ROOT) + role + (second ? "2" : "");
    }
}
