package vn.dondoc.request;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import vn.dondoc.assignment.Progress;
import vn.dondoc.directive.DirectiveState;
import vn.dondoc.identity.AccessPolicy;
import vn.dondoc.identity.Actor;
import vn.dondoc.problem.Problem;

/** The directives that the Office may ask something for as a whole, with what there is to choose from. */
@Repository
class RequestableDirectives {

    /** More than a list to choose from can hold; what is older than these is changed through {@code /api}. */
    private static final int LONGEST_LIST = 200;

    private static final String NEWEST =
            """
            (select d.id from directive d where d.state not in ('ENDED', 'RECALLED', 'REPLACED')
              order by d.issued_on desc, d.id desc limit %d)"""
                    .formatted(LONGEST_LIST);

    private final JdbcClient jdbc;

    RequestableDirectives(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    private record Row(
            long id,
            String number,
            String subject,
            String recipients,
            String signedBy,
            String reportTo,
            String urgency,
            DirectiveState state) {}

    private record PartRow(long id, long directiveId, int ordinal, String title, Progress progress) {}

    private record WatcherRow(long id, long directiveId, Integer ordinal, String name) {}

    /** Those that are not over; the newest first. */
    List<DirectiveChoice> choices() {
        Map<Long, List<PartRow>> parts = parts().stream().collect(Collectors.groupingBy(PartRow::directiveId));
        Map<Long, List<WatcherRow>> watchers =
                watchers().stream().collect(Collectors.groupingBy(WatcherRow::directiveId));
        return jdbc
                .sql(
                        """
                select d.id, d.number, d.subject, d.recipients, d.signed_by, d.report_to, d.urgency, d.state
                  from directive d where d.id in %s order by d.issued_on desc, d.id desc"""
                                .formatted(NEWEST))
                .query(Row.class)
                .list()
                .stream()
                .map(row -> choice(
                        row, parts.getOrDefault(row.id(), List.of()), watchers.getOrDefault(row.id(), List.of())))
                .toList();
    }

    /** @throws Problem if there is no such directive, or none of which this person may see a part */
    void requireVisible(Actor actor, long directiveId) {
        boolean seen = jdbc.sql(
                                """
                        select count(*) from directive d
                         where d.id = :id and (:seesAll = true
                           or exists (select 1 from assignment a where a.directive_id = d.id and %s))"""
                                        .formatted(AccessPolicy.VISIBLE_ASSIGNMENT))
                        .param("id", directiveId)
                        .params(AccessPolicy.reader(actor))
                        .query(Integer.class)
                        .single()
                > 0;
        if (!seen) {
            throw Problem.notVisible();
        }
    }

    private List<PartRow> parts() {
        return jdbc.sql(
                        "select a.id, a.directive_id, a.ordinal, a.title, a.progress from assignment a where a.directive_id in "
                                + NEWEST + " order by a.ordinal")
                .query(PartRow.class)
                .list();
    }

    private List<WatcherRow> watchers() {
        return jdbc.sql(
                        """
                select w.id, w.directive_id, a.ordinal, coalesce(g.short_name, p.full_name) as name
                  from watcher w left join assignment a on a.id = w.assignment_id
                  left join agency g on g.code = w.agency_code left join person p on p.id = w.person_id
                 where w.removed_at is null and w.directive_id in %s order by w.id"""
                                .formatted(NEWEST))
                .query(WatcherRow.class)
                .list();
    }

    private static DirectiveChoice choice(Row row, List<PartRow> parts, List<WatcherRow> watchers) {
        return new DirectiveChoice(
                row.id(),
                row.number() + " – " + row.subject(),
                row.subject(),
                row.recipients(),
                row.signedBy(),
                row.reportTo(),
                row.urgency(),
                Arrays.stream(RequestKind.values())
                        .filter(RequestKind::isOnDirective)
                        .filter(kind -> fits(kind, row.state(), watchers))
                        .map(kind -> KindChoice.of(kind, true))
                        .toList(),
                parts.stream()
                        .map(part -> new DirectiveChoice.Part(
                                part.id(),
                                part.ordinal() + ". " + part.title(),
                                part.progress().isOpen()))
                        .toList(),
                watchers.stream()
                        .map(watcher -> new DirectiveChoice.Watching(
                                watcher.id(),
                                watcher.name()
                                        + (watcher.ordinal() == null
                                                ? " – cả văn bản"
                                                : " – nhiệm vụ " + watcher.ordinal())))
                        .toList());
    }

    private static boolean fits(RequestKind kind, DirectiveState state, List<WatcherRow> watchers) {
        return switch (kind) {
            case ADD_ASSIGNMENT -> state.isUnderWay();
            case CONSOLIDATE_EARLY -> state == DirectiveState.GIVEN_OUT;
            case REMOVE_WATCHER -> !watchers.isEmpty();
            default -> true;
        };
    }
}
