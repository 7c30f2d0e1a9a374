package vn.dondoc.monitoring;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import vn.dondoc.assignment.Progress;
import vn.dondoc.identity.ManagerScope;
import vn.dondoc.organisation.Agencies;
import vn.dondoc.organisation.Agency;

/** How many assignments of each lead agency stand where, and how many of them are overdue. */
@Repository
class AgencyMatrix {

    private final JdbcClient jdbc;
    private final KeptCounts kept;
    private final Agencies agencies;

    AgencyMatrix(JdbcClient jdbc, KeptCounts kept, Agencies agencies) {
        this.jdbc = jdbc;
        this.kept = kept;
        this.agencies = agencies;
    }

    private record Counted(ManagerScope scope, LocalDate today) {}

    /** Where one stands, and whether it has a date and is past it. */
    private record Place(String leadCode, Progress progress, boolean dated, boolean late) {}

    /** @param overdue open and overdue, among the amount */
    record Cell(long amount, long overdue) {}

    /** @param cells by where they stand; where nobody stands is left out */
    record Row(String code, String name, long overdue, long open, Map<Progress, Cell> cells) {}

    /**
     * @param rows agencies with work, those with most overdue first
     * @param figures of all of them together
     */
    record Matrix(List<Row> rows, Figures figures) {}

    /** @param dated those that have a deadline; {@code late} are the late ones among them, by the rule of the buckets */
    record Count(String leadCode, Progress progress, long amount, long dated, long late) {

        Figures figures() {
            if (progress == Progress.RECALLED) {
                return new Figures(0, 0, 0, 0, 0, 0, amount);
            }
            return progress.isFinished()
                    ? new Figures(dated - late, late, amount - dated, 0, 0, 0, 0)
                    : new Figures(0, 0, 0, dated - late, late, amount - dated, 0);
        }

        Count plus(Count other) {
            return new Count(leadCode, progress, amount + other.amount, dated + other.dated, late + other.late);
        }

        Cell cell() {
            return new Cell(amount, progress.isOpen() ? late : 0);
        }
    }

    /** Counted in one go, so that rows and figures are of one moment. */
    Matrix read(ManagerScope scope, LocalDate today) {
        List<Count> counts = counts(kept.of(new Counted(scope, today), among -> places(scope, today, among)));
        Map<String, List<Count>> byAgency = counts.stream().collect(Collectors.groupingBy(Count::leadCode));
        List<Row> rows = agencies.all().stream()
                .filter(agency -> byAgency.containsKey(agency.code()))
                .map(agency -> row(agency, byAgency.get(agency.code())))
                .sorted(Comparator.comparingLong(Row::overdue).reversed())
                .toList();
        return new Matrix(rows, counts.stream().map(Count::figures).reduce(Figures.NONE, Figures::plus));
    }

    private List<Members.Member<Place>> places(ManagerScope scope, LocalDate today, Moved among) {
        return jdbc.sql(
                        """
                select s.id, s.lead_code, s.progress, s.due_on, case when %s then 1 else 0 end as late
                  from assignment s where s.progress <> 'DRAFTED' and %s and %s"""
                                .formatted(
                                        BucketCondition.late(DueBasis.CURRENT),
                                        scope.leads("s"),
                                        KeptCounts.among(among)))
                .params(KeptCounts.parameters(scope.parameters(), among))
                .param("today", today)
                .query((row, number) -> new Members.Member<>(
                        row.getLong("id"),
                        new Place(
                                row.getString("lead_code"),
                                Progress.valueOf(row.getString("progress")),
                                row.getObject("due_on") != null,
                                row.getInt("late") == 1)))
                .list();
    }

    private static List<Count> counts(Map<Place, Long> places) {
        record Cells(String leadCode, Progress progress) {}
        Map<Cells, Count> counts = new HashMap<>();
        places.forEach((place, amount) -> counts.merge(
                new Cells(place.leadCode(), place.progress()),
                new Count(
                        place.leadCode(),
                        place.progress(),
                        amount,
                        place.dated() ? amount : 0,
                        place.late() ? amount : 0),
                Count::plus));
        return List.copyOf(counts.values());
    }

    private static Row row(Agency agency, List<Count> counts) {
        Map<Progress, Cell> cells = new EnumMap<>(Progress.class);
        counts.forEach(count -> cells.put(count.progress(), count.cell()));
        return new Row(
                agency.code(),
                agency.shortName(),
                cells.values().stream().mapToLong(Cell::overdue).sum(),
                counts.stream()
                        .filter(count -> count.progress().isOpen())
                        .mapToLong(Count::amount)
                        .sum(),
                cells);
    }
}
