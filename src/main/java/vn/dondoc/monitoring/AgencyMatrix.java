package vn.dondoc.monitoring;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import vn.dondoc.assignment.Progress;
import vn.dondoc.assignment.ReportBucket;
import vn.dondoc.identity.ManagerScope;
import vn.dondoc.organisation.Agencies;
import vn.dondoc.organisation.Agency;

/** How many assignments of each lead agency stand where, and how many of them are overdue. */
@Repository
class AgencyMatrix {

    private final JdbcClient jdbc;
    private final Agencies agencies;

    AgencyMatrix(JdbcClient jdbc, Agencies agencies) {
        this.jdbc = jdbc;
        this.agencies = agencies;
    }

    /** @param overdue open and overdue, among the amount */
    record Cell(long amount, long overdue) {

        private Cell plus(Cell other) {
            return new Cell(amount + other.amount, overdue + other.overdue);
        }
    }

    /** @param cells by where they stand; where nobody stands is left out */
    record Row(String code, String name, long overdue, long open, Map<Progress, Cell> cells) {}

    /**
     * @param rows agencies with work, those with most overdue first
     * @param figures of all of them together
     */
    record Matrix(List<Row> rows, Figures figures) {}

    record Count(String leadCode, Progress progress, String bucket, long amount) {}

    /** Counted in one go, so that rows and figures are of one moment. */
    Matrix read(ManagerScope scope, LocalDate today) {
        List<Count> counts = jdbc.sql(
                        """
                select x.lead_code, x.progress, x.bucket, count(*) as amount from
                  (select s.lead_code, s.progress, %s as bucket from assignment s where s.progress <> 'DRAFTED' and %s) x
                 group by x.lead_code, x.progress, x.bucket"""
                                .formatted(BucketCondition.bucket(DueBasis.CURRENT), ManagerScope.LED))
                .params(scope.parameters())
                .param("today", today)
                .query(Count.class)
                .list();
        Map<String, List<Count>> byAgency = counts.stream().collect(Collectors.groupingBy(Count::leadCode));
        List<Row> rows = agencies.all().stream()
                .filter(agency -> byAgency.containsKey(agency.code()))
                .map(agency -> row(agency, byAgency.get(agency.code())))
                .sorted(Comparator.comparingLong(Row::overdue).reversed())
                .toList();
        return new Matrix(
                rows,
                Figures.named(counts.stream()
                        .collect(Collectors.groupingBy(Count::bucket, Collectors.summingLong(Count::amount)))));
    }

    private static Row row(Agency agency, List<Count> counts) {
        Map<Progress, Cell> cells = new EnumMap<>(Progress.class);
        counts.forEach(count -> cells.merge(count.progress(), cell(count), Cell::plus));
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

    private static Cell cell(Count count) {
        boolean overdue = count.bucket().equals(ReportBucket.OPEN_OVERDUE.name());
        return new Cell(count.amount(), overdue ? count.amount() : 0);
    }
}
