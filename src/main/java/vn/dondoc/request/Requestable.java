package vn.dondoc.request;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import vn.dondoc.assignment.Assignments;
import vn.dondoc.assignment.Progress;
import vn.dondoc.identity.Actor;
import vn.dondoc.organisation.Agencies;
import vn.dondoc.organisation.Agency;
import vn.dondoc.organisation.Role;

/** The assignments that somebody may ask something for. */
@Repository
public class Requestable {

    /** More than a list to choose from can hold; what is older than these is asked for through {@code /api}. */
    private static final int LONGEST_LIST = 500;

    private final JdbcClient jdbc;
    private final Assignments assignments;
    private final Agencies agencies;
    private final RequestAskers askers;

    Requestable(JdbcClient jdbc, Assignments assignments, Agencies agencies, RequestAskers askers) {
        this.jdbc = jdbc;
        this.assignments = assignments;
        this.agencies = agencies;
        this.askers = askers;
    }

    /** An assignment to choose, with what may be asked for it now. */
    public record Choice(long id, String label, String leadCode, List<String> coordinators, List<KindChoice> kinds) {}

    private record Row(
            long id, String number, int ordinal, String title, String leadCode, Progress progress, LocalDate dueOn) {}

    /** Those that run and that he may ask for; of the newest directive first. */
    List<Choice> choices(Actor actor) {
        boolean office = askers.isOffice(actor);
        List<String> led = actor.agencies().stream()
                .filter(agency -> actor.holds(agency, Role.LEADER))
                .toList();
        List<Row> rows = jdbc.sql(
                        """
                select a.id, d.number, a.ordinal, a.title, a.lead_code, a.progress, a.due_on
                  from assignment a join directive d on d.id = a.directive_id
                 where a.progress not in ('DRAFTED', 'COMPLETED', 'FOLLOW_UP_ENDED', 'RECALLED')
                   and (:office = true or a.lead_code in (:led) or exists (select 1 from assignment_coordinator c
                         where c.assignment_id = a.id and c.agency_code in (:led)))
                 order by d.issued_on desc, d.id desc, a.ordinal limit :most""")
                .param("office", office)
                .param("led", led.isEmpty() ? List.of("-") : led)
                .param("most", LONGEST_LIST)
                .query(Row.class)
                .list();
        Map<Long, List<String>> coordinators =
                assignments.coordinators(rows.stream().map(Row::id).toList());
        return rows.stream()
                .map(row -> choice(row, actor, office, coordinators.getOrDefault(row.id(), List.of())))
                .toList();
    }

    /** Number of the directive and place in it, such as {@code 857/UBND-KGVX#6}. */
    String numberOf(long assignmentId) {
        return jdbc.sql(
                        "select concat(d.number, '#', a.ordinal) from assignment a join directive d on d.id = a.directive_id where a.id = :id")
                .param("id", assignmentId)
                .query(String.class)
                .single();
    }

    /** What is asked for, within a sentence. */
    String words(RequestKind kind, String agencyCode) {
        String label = kind.label().substring(0, 1).toLowerCase(Locale.ROOT)
                + kind.label().substring(1);
        return agencies.find(agencyCode == null ? "" : agencyCode)
                .map(Agency::shortName)
                .map(name -> label + " (" + name + ")")
                .orElse(label);
    }

    private Choice choice(Row row, Actor actor, boolean office, List<String> coordinators) {
        boolean leads = actor.holds(row.leadCode(), Role.LEADER);
        boolean coordinates = coordinators.stream().anyMatch(code -> actor.holds(code, Role.LEADER));
        List<KindChoice> kinds = Arrays.stream(RequestKind.values())
                .filter(kind -> !kind.isOnDirective())
                .filter(kind -> kind.isOfOwnPart() ? coordinates : office || leads && !kind.isForOfficeOnly())
                .filter(kind -> RequestRules.fits(kind, row.progress()))
                .filter(kind -> !kind.isExtension() || row.dueOn() != null)
                .filter(kind -> kind != RequestKind.EXTENSION || row.progress() != Progress.AWAITING_CONFIRMATION)
                .filter(kind -> !kind.takesCoordinatorAway() || !coordinators.isEmpty())
                .map(kind -> KindChoice.of(kind, office))
                .toList();
        String label = row.number() + " – " + row.ordinal() + ". " + row.title();
        return new Choice(row.id(), label, row.leadCode(), coordinators, kinds);
    }
}
