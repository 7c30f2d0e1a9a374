package vn.dondoc.contribution;

import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import vn.dondoc.checksum.Checksum;
import vn.dondoc.document.Signature;
import vn.dondoc.identity.Actor;

/** What was contributed, round by round; once signed a round is never changed. */
@Repository
public class Rounds {

    private final RoundRows rows;
    private final JdbcClient jdbc;
    private final Clock clock;

    Rounds(RoundRows rows, JdbcClient jdbc, Clock clock) {
        this.rows = rows;
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** All rounds of a contribution, oldest first. */
    public List<Round> ofContribution(long contributionId) {
        return rows.where("c.id = :id", contributionId).getOrDefault(contributionId, List.of());
    }

    /** All rounds of an assignment's contributions, by contribution. */
    public Map<Long, List<Round>> ofAssignment(long assignmentId) {
        return rows.where("c.assignment_id = :id", assignmentId);
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

    /**
     * Fixes the round: who signed it, how and when, and the checksum of exactly what was signed.
     *
     * @param files what the signature covers besides text and numbers
     */
    void sign(Contribution contribution, String signatureForm, Actor signer, String files) {
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
                .params(Signature.of(signer, signatureForm).asParams())
                .param("at", OffsetDateTime.now(clock))
                .param("sha", Checksum.of(round.signedText() + files))
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
}
