package vn.dondoc.notification;

import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import vn.dondoc.deadline.OfficeZone;
import vn.dondoc.organisation.Role;
import vn.dondoc.organisation.Works;

/**
 * What became of assignments ({@link MorningTiding}), to those who handle them and their leaders: in the lead agency, and in those
 * that still owe a part. An amended directive is one line for each person, however many of its assignments he holds.
 */
@Component
class MorningTidings implements MorningSource {

    private static final String SELECT =
            """
            select distinct e.id as event_id, e.action, d.id as directive_id, d.number, e.assignment_id,
                   case when e.assignment_id is not null then a.ordinal end as ordinal,
                   case when e.assignment_id is not null then a.title else d.subject end as title,
                   case when e.assignment_id is not null then a.due_on end as due_on, p.id as person_id
              from event e
              join assignment a on a.id = e.assignment_id
                or (e.assignment_id is null and a.directive_id = e.directive_id and a.given_on is not null and a.ended_on is null)
              join directive d on d.id = a.directive_id
              join person p on p.active and p.id <> e.actor_id
             where e.happened_at >= :since and e.action in (:actions) and e.party_code is null
               and (e.action in (:toLead)
                    and (p.id = a.handler_id and %1$s or %2$s)
                    or e.action in (:toParts)
                    and exists (select 1 from contribution c
                                 where c.assignment_id = a.id
                                   and (c.ended_on is null or (c.progress = 'RECALLED' and c.ended_on >= :sinceDay))
                                   and (p.id = c.handler_id and %3$s or %4$s)))
             order by e.id, p.id"""
                    .formatted(
                            Works.in("p.id", "a.lead_code"),
                            Works.in("p.id", "a.lead_code", Role.LEADER),
                            Works.in("p.id", "c.agency_code"),
                            Works.in("p.id", "c.agency_code", Role.LEADER));

    private final JdbcClient jdbc;
    private final Clock clock;

    MorningTidings(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    record Row(
            long eventId,
            MorningTiding action,
            long directiveId,
            String number,
            Long assignmentId,
            Integer ordinal,
            String title,
            LocalDate dueOn,
            String personId) {}

    @Override
    public List<Notice> since(OffsetDateTime since) {
        Map<Long, List<Row>> byEvent = jdbc
                .sql(SELECT)
                .param("since", since)
                .param("sinceDay", since.atZoneSameInstant(OfficeZone.ID).toLocalDate())
                .param(
                        "actions",
                        Arrays.stream(MorningTiding.values()).map(Enum::name).toList())
                .param("toLead", MorningTiding.toLead())
                .param("toParts", MorningTiding.toParts())
                .param("today", OfficeZone.today(clock))
                .query(Row.class)
                .list()
                .stream()
                .collect(Collectors.groupingBy(Row::eventId, LinkedHashMap::new, Collectors.toList()));
        return byEvent.values().stream().map(MorningTidings::notice).toList();
    }

    private static Notice notice(List<Row> rows) {
        Row told = rows.get(0);
        return new Notice(
                NoticeKind.INFORMATION,
                rows.stream().map(Row::personId).collect(Collectors.toSet()),
                told.directiveId(),
                told.assignmentId(),
                null,
                null,
                told.dueOn(),
                Subjects.of(told.number(), told.ordinal(), told.title()),
                told.action().text,
                told.action().toLead
                        ? "vì ông/bà xử lý, lãnh đạo cơ quan thực hiện"
                        : "vì ông/bà xử lý, lãnh đạo cơ quan phối hợp",
                told.assignmentId() == null ? "Xem danh sách việc" : "Xem nhiệm vụ",
                Subjects.link(null),
                false,
                "event:" + told.eventId());
    }
}
