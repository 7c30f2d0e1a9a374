package vn.dondoc.monitoring;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toList;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import vn.dondoc.directive.DirectiveState;

/** What has come in and is with no agency yet: no figure counts it, and whoever oversees all must not lose sight of it. */
@Repository
class NotGivenList {

    private static final List<String> STATES =
            List.of(DirectiveState.ENTERED.name(), DirectiveState.BROKEN_DOWN.name());

    private record Head(
            long id, String number, LocalDate issuedOn, String subject, String fieldName, DirectiveState state) {}

    private record Of(long directiveId, NotGiven.Part part) {}

    private final JdbcClient jdbc;
    private final LineNames names;

    NotGivenList(JdbcClient jdbc, LineNames names) {
        this.jdbc = jdbc;
        this.names = names;
    }

    /** Those of one's own fields first, then the newest. */
    List<NotGiven> page(List<String> ownFields, long offset, int size) {
        List<Head> heads = jdbc.sql(
                        """
                select d.id, d.number, d.issued_on, d.subject, r.name as field_name, d.state
                  from directive d join responsibility r on r.field = d.field
                 where d.state in (:states)
                 order by case when d.field in (:own) then 0 else 1 end, d.id desc limit :size offset :offset""")
                .param("states", STATES)
                .param("own", ownFields.isEmpty() ? List.of("-") : ownFields)
                .param("size", size)
                .param("offset", offset)
                .query(Head.class)
                .list();
        Map<Long, List<NotGiven.Part>> parts =
                parts(heads.stream().map(Head::id).toList());
        return heads.stream()
                .map(head -> new NotGiven(
                        head.id(),
                        head.number(),
                        head.issuedOn(),
                        head.subject(),
                        head.fieldName(),
                        head.state().label(),
                        parts.getOrDefault(head.id(), List.of())))
                .toList();
    }

    long count() {
        return jdbc.sql("select count(*) from directive d where d.state in (:states)")
                .param("states", STATES)
                .query(Long.class)
                .single();
    }

    private Map<Long, List<NotGiven.Part>> parts(List<Long> directives) {
        Map<String, String> agencies = names.ofAgencies();
        return directives.isEmpty()
                ? Map.of()
                : jdbc
                        .sql(
                                """
                        select a.directive_id, a.ordinal, a.title, a.lead_code from assignment a
                         where a.directive_id in (:ids) order by a.directive_id, a.ordinal""")
                        .param("ids", directives)
                        .query((row, index) -> new Of(
                                row.getLong("directive_id"),
                                new NotGiven.Part(
                                        row.getInt("ordinal"),
                                        row.getString("title"),
                                        agencies.get(row.getString("lead_code")))))
                        .list()
                        .stream()
                        .collect(groupingBy(Of::directiveId, mapping(Of::part, toList())));
    }
}
