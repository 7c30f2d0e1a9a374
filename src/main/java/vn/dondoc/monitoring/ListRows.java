package vn.dondoc.monitoring;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collector;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import vn.dondoc.assignment.Progress;
import vn.dondoc.assignment.ReportBucket;
import vn.dondoc.deadline.WorkingCalendar;
import vn.dondoc.deadline.WorkingCalendars;
import vn.dondoc.history.Standing;
import vn.dondoc.language.VietnameseOrder;

/** Reads the lines of a list by the ids of its page: three statements whatever the page's length. */
@Repository
class ListRows {

    private static final String SELECT =
            """
            select s.id, s.directive_id, d.number as directive_number, d.issued_on as directive_issued_on, d.subject,
                   r.name as field_name, s.ordinal, s.title, s.content, s.lead_code, g.short_name as lead, p.full_name as handler,
                   s.given_on, s.original_due_on, s.due_on, s.progress, s.result_issued_on, s.ended_on
              from assignment s join directive d on d.id = s.directive_id join agency g on g.code = s.lead_code
              join responsibility r on r.field = d.field left join person p on p.id = s.handler_id
             where s.id in (:ids)""";

    private static final String COORDINATING =
            """
            select c.assignment_id, g.short_name as text from assignment_coordinator c join agency g on g.code = c.agency_code
             where c.assignment_id in (:ids)""";

    private static final String RESULTS =
            """
            select i.assignment_id, i.number as text from issued_document i
             where i.assignment_id in (:ids) and i.kind = 'REPORT' and i.voided_at is null and i.number is not null order by i.id""";

    private static final Collector<String, ?, String> TOGETHER = Collectors.collectingAndThen(
            Collectors.toList(),
            names -> names.stream().sorted(VietnameseOrder.TEXTS).collect(Collectors.joining("; ")));

    private final JdbcClient jdbc;
    private final WorkingCalendars calendars;

    ListRows(JdbcClient jdbc, WorkingCalendars calendars) {
        this.jdbc = jdbc;
        this.calendars = calendars;
    }

    record Stored(
            long id,
            long directiveId,
            String directiveNumber,
            LocalDate directiveIssuedOn,
            String subject,
            String fieldName,
            int ordinal,
            String title,
            String content,
            String leadCode,
            String lead,
            String handler,
            LocalDate givenOn,
            LocalDate originalDueOn,
            LocalDate dueOn,
            Progress progress,
            LocalDate resultIssuedOn,
            LocalDate endedOn) {

        Standing standing() {
            return new Standing(leadCode, progress.name(), dueOn, resultIssuedOn, endedOn);
        }
    }

    record Text(long assignmentId, String text) {}

    /** In the order of the ids. */
    List<ListRow> of(List<Long> ids, LocalDate today) {
        if (ids.isEmpty()) {
            return List.of();
        }
        Map<Long, Stored> stored = jdbc.sql(SELECT).param("ids", ids).query(Stored.class).list().stream()
                .collect(Collectors.toMap(Stored::id, Function.identity()));
        Map<Long, String> coordinating = texts(COORDINATING, ids, TOGETHER);
        Map<Long, String> results = texts(RESULTS, ids, Collectors.reducing("", (before, next) -> next));
        WorkingCalendar calendar = calendars.current();
        return ids.stream()
                .map(stored::get)
                .filter(Objects::nonNull)
                .map(row -> row(row, coordinating.get(row.id()), results.get(row.id()), today, calendar))
                .toList();
    }

    private Map<Long, String> texts(String sql, List<Long> ids, Collector<String, ?, String> together) {
        return jdbc.sql(sql).param("ids", ids).query(Text.class).list().stream()
                .collect(Collectors.groupingBy(Text::assignmentId, Collectors.mapping(Text::text, together)));
    }

    private static ListRow row(
            Stored s, String coordinating, String result, LocalDate today, WorkingCalendar calendar) {
        Optional<ReportBucket> bucket = Figures.bucket(s.standing(), today);
        return new ListRow(
                s.id(),
                s.directiveId(),
                s.directiveNumber(),
                s.directiveIssuedOn(),
                s.subject(),
                s.fieldName(),
                s.ordinal(),
                s.title(),
                s.content(),
                s.leadCode(),
                s.lead(),
                coordinating,
                s.handler(),
                s.givenOn(),
                s.originalDueOn(),
                s.dueOn(),
                s.progress().name(),
                s.progress().label(),
                bucket.map(Enum::name).orElse(BucketCondition.RECALLED),
                bucket.map(ReportBucket::label).orElse(null),
                daysLeft(s, today, calendar),
                s.resultIssuedOn() == null ? null : result,
                s.resultIssuedOn(),
                s.endedOn());
    }

    /** A result that is issued is judged by its day: nothing is left or over. */
    private static Integer daysLeft(Stored s, LocalDate today, WorkingCalendar calendar) {
        if (s.dueOn() == null || s.resultIssuedOn() != null || s.progress().isEnded()) {
            return null;
        }
        int days = calendar.workingDaysBetween(today, s.dueOn());
        return today.isAfter(s.dueOn()) ? Math.min(-1, days) : days;
    }
}
