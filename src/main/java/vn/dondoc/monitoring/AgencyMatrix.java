package vn.dondoc.monitoring;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import vn.dondoc.assignment.Progress;
import vn.dondoc.identity.ManagerScope;
import vn.dondoc.organisation.Agencies;

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
    record Cell(String leadCode, Progress progress, long amount, long overdue) {}

    /** @param cells by where they stand; what nobody stands at is left out */
    record Row(String code, String name, long overdue, long open, Map<Progress, Cell> cells) {}

    /** Agencies with work, those with most overdue first. */
    List<Row> rows(ManagerScope scope, LocalDate today) {
        Map<String, Map<Progress, Cell>> byAgency = new HashMap<>();
        jdbc.sql(
                        """
                select x.lead_code, x.progress, count(*) as amount, sum(x.overdue) as overdue from
                  (select s.lead_code, s.progress, case when %s = 'OPEN_OVERDUE' then 1 else 0 end as overdue
                     from assignment s where s.progress <> 'DRAFTED' and %s) x
                 group by x.lead_code, x.progress"""
                                .formatted(BucketCondition.bucket(DueBasis.CURRENT), ManagerScope.LED))
                .params(scope.parameters())
                .param("today", today)
                .query(Cell.class)
                .list()
                .forEach(cell -> byAgency.computeIfAbsent(cell.leadCode(), code -> new LinkedHashMap<>())
                        .put(cell.progress(), cell));
        List<Row> rows = new ArrayList<>();
        agencies.all().stream()
                .filter(agency -> byAgency.containsKey(agency.code()))
                .forEach(agency -> rows.add(row(agency.code(), agency.shortName(), byAgency.get(agency.code()))));
        rows.sort((a, b) -> Long.compare(b.overdue(), a.overdue()));
        return rows;
    }

    private static Row row(String code, String name, Map<Progress, Cell> cells) {
        return new Row(
                code,
                name,
                cells.values().stream().mapToLong(Cell::overdue).sum(),
                cells.values().stream()
                        .filter(cell -> cell.progress().isOpen())
                        .mapToLong(Cell::amount)
                        .sum(),
                cells);
    }
}
