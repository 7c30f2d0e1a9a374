package vn.dondoc.watcher;

import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import vn.dondoc.deadline.OfficeZone;
import vn.dondoc.notification.MorningSource;
import vn.dondoc.notification.Notice;
import vn.dondoc.notification.NoticeKind;
import vn.dondoc.notification.Subjects;
import vn.dondoc.organisation.Role;
import vn.dondoc.organisation.Works;

/** What happened on what somebody watches: one line for each assignment, however much it was. Agencies' own parts are not theirs. */
@Component
class WatchedNotices implements MorningSource {

    private static final String SELECT =
            """
            select a.id as assignment_id, d.id as directive_id, d.number, a.ordinal, a.title, a.due_on, p.id as person_id, e.happenings
              from (select assignment_id, count(*) as happenings from event
                     where happened_at >= :since and assignment_id is not null and party_code is null
                     group by assignment_id) e
              join assignment a on a.id = e.assignment_id and a.progress <> 'DRAFTED'
              join directive d on d.id = a.directive_id
              join watcher w on w.directive_id = a.directive_id and (w.assignment_id is null or w.assignment_id = a.id)
               and w.removed_at is null
              join person p on p.active
               and (p.id = w.person_id
                    or %s)
             order by a.id, p.id"""
                    .formatted(Works.in("p.id", "w.agency_code", Role.CLERK, Role.LEADER));

    private final JdbcClient jdbc;
    private final Clock clock;

    WatchedNotices(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    record Row(
            long assignmentId,
            long directiveId,
            String number,
            int ordinal,
            String title,
            LocalDate dueOn,
            String personId,
            long happenings) {}

    /** It counts: what was counted one morning would be counted in the next one's, too. */
    @Override
    public boolean mayLookFurtherBack() {
        return false;
    }

    @Override
    public List<Notice> since(OffsetDateTime since) {
        Map<Long, List<Row>> byAssignment = jdbc
                .sql(SELECT)
                .param("since", since)
                .param("today", OfficeZone.today(clock))
                .query(Row.class)
                .list()
                .stream()
                .collect(Collectors.groupingBy(Row::assignmentId, LinkedHashMap::new, Collectors.toList()));
        return byAssignment.values().stream().map(this::notice).toList();
    }

    private Notice notice(List<Row> rows) {
        Row watched = rows.get(0);
        return new Notice(
                NoticeKind.WATCHED,
                rows.stream().map(Row::personId).collect(Collectors.toSet()),
                watched.directiveId(),
                watched.assignmentId(),
                null,
                null,
                watched.dueOn(),
                Subjects.of(watched.number(), watched.ordinal(), watched.title()),
                "Có " + watched.happenings() + " diễn biến mới.",
                "vì ông/bà hoặc cơ quan ông/bà theo dõi nhiệm vụ này",
                "Xem nhiệm vụ",
                Subjects.link(null),
                false,
                "watched:" + watched.assignmentId() + ":" + OfficeZone.today(clock));
    }
}
