package vn.dondoc.contribution;

import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.RowMapper;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import vn.dondoc.document.Checksum;
import vn.dondoc.identity.Actor;

/** What was contributed, round by round; once signed a round is never changed. */
@Repository
public class Rounds {

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
    private final Clock clock;

    Rounds(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** All rounds of a contribution, oldest first. */
    public List<Round> ofContribution(long contributionId) {
        return select("c.id = :id", contributionId).getOrDefault(contributionId, List.of());
    }

    /** All rounds of an assignment's contributions, by contribution. */
    public Map<Long, List<Round>> ofAssignment(long assignmentId) {
        return select("c.assignment_id = :id", assignmentId);
    }

    /** Writes the round in hand; what was written in it before, and not signed, is replaced. */
    void write(Contribution contribution, String content, List<GroupNumber> numbers, Actor writer) {
        int written = jdbc.sql(
                        """
                update contribution_round set content = :content, contributed_by = :by, contributed_at = :at
                 where contribution_id = :contribution and round = :round""")
                .params(values(contribution, content, writer))
                .update();
        if (written == 0) {
            jdbc.sql(
                            """
                    insert into contribution_round (contribution_id, round, content, contributed_by, contributed_at)
                    values (:contribution, :round, :content, :by, :at)""")
                    .params(values(contribution, content, writer))
                    .update();
        } else {
            jdbc.sql(
                            """
                    delete from contribution_number where round_id =
                     (select id from contribution_round where contribution_id = :contribution and round = :round)""")
                    .param("contribution", contribution.id())
                    .param("round", contribution.round())
                    .update();
        }
        numbers.forEach(number -> jdbc.sql(
                        """
                insert into contribution_number (round_id, group_code, amount, description)
                select id, :group, :amount, :description from contribution_round
                 where contribution_id = :contribution and round = :round""")
                .param("group", number.group())
                .param("amount", number.amount())
                .param("description", number.description())
                .param("contribution", contribution.id())
                .param("round", contribution.round())
                .update());
    }

    /** Fixes the round: who signed it, how and when, and the checksum of exactly what was signed. */
    void sign(Contribution contribution, String signatureForm, Actor signer) {
        Round round = ofContribution(contribution.id()).stream()
                .filter(each -> each.round() == contribution.round())
                .findFirst()
                .orElseThrow();
        jdbc.sql(
                        """
                update contribution_round set signer_id = :signer, signer_name = :name, signer_title = :title,
                       signature_form = :form, signed_at = :at, content_sha256 = :sha
                 where id = :id""")
                .param("id", round.id())
                .param("signer", signer.id())
                .param("name", signer.fullName())
                .param("title", signer.title())
                .param("form", signatureForm)
                .param("at", OffsetDateTime.now(clock))
                .param("sha", Checksum.of(round.signedText()))
                .update();
    }

    /** Begins the round after the contribution's current one. */
    void request(Contribution contribution, String request, Actor asking) {
        jdbc.sql(
                        """
                insert into contribution_round (contribution_id, round, request, requested_by, requested_at)
                values (:contribution, :round, :request, :by, :at)""")
                .param("contribution", contribution.id())
                .param("round", contribution.round() + 1)
                .param("request", request)
                .param("by", asking.id())
                .param("at", OffsetDateTime.now(clock))
                .update();
    }

    private Map<String, Object> values(Contribution contribution, String content, Actor writer) {
        return Map.of(
                "contribution", contribution.id(),
                "round", contribution.round(),
                "content", content,
                "by", writer.id(),
                "at", OffsetDateTime.now(clock));
    }

    private Map<Long, List<Round>> select(String condition, long id) {
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
