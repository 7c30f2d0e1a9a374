package vn.dondoc.contribution;

import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.RowMapper;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Reads rounds with their numbers: two statements, however many there are. */
@Repository
class RoundRows {

    private static final String SELECT =
            """
            select r.contribution_id, r.id, r.round, r.request, q.full_name as requested_by_name, r.requested_at, r.content,
                   w.full_name as contributed_by_name, r.contributed_at, r.signer_name, r.signer_title, r.signature_form,
                   r.signed_at, r.content_sha256
              from contribution_round r left join person q on q.id = r.requested_by
              left join person w on w.id = r.contributed_by
              join contribution c on c.id = r.contribution_id
            """;

    private final JdbcClient jdbc;

    RoundRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** @param condition on {@code contribution c}, with one parameter {@code id}; the rounds come by contribution, oldest first */
    Map<Long, List<Round>> where(String condition, long id) {
        Map<Long, List<GroupNumber>> numbers = jdbc
                .sql(
                        """
                select n.round_id, n.group_code, n.amount, n.description
                  from contribution_number n join contribution_round r on r.id = n.round_id
                  join contribution c on c.id = r.contribution_id join beneficiary_group g on g.code = n.group_code
                 where
                """
                                + condition + " order by g.ordinal, g.code")
                .param("id", id)
                .query((row, i) -> Map.entry(
                        row.getLong("round_id"),
                        new GroupNumber(
                                row.getString("group_code"), row.getInt("amount"), row.getString("description"))))
                .list()
                .stream()
                .collect(Collectors.groupingBy(
                        Map.Entry::getKey, Collectors.mapping(Map.Entry::getValue, Collectors.toList())));
        return jdbc
                .sql(SELECT + " where " + condition + " order by r.contribution_id, r.round")
                .param("id", id)
                .query((row, i) -> {
                    Round round = ROUND.mapRow(row, i);
                    return Map.entry(
                            row.getLong("contribution_id"),
                            round.withNumbers(numbers.getOrDefault(round.id(), List.of())));
                })
                .list()
                .stream()
                .collect(Collectors.groupingBy(
                        Map.Entry::getKey, Collectors.mapping(Map.Entry::getValue, Collectors.toList())));
    }

    private static final RowMapper<Round> ROUND = (row, i) -> new Round(
            row.getLong("id"),
            row.getInt("round"),
            row.getString("request"),
            row.getString("requested_by_name"),
            row.getObject("requested_at", OffsetDateTime.class),
            row.getString("content"),
            row.getString("contributed_by_name"),
            row.getObject("contributed_at", OffsetDateTime.class),
            row.getString("signer_name"),
            row.getString("signer_title"),
            row.getString("signature_form"),
            row.getObject("signed_at", OffsetDateTime.class),
            row.getString("content_sha256"),
            List.of());
}
