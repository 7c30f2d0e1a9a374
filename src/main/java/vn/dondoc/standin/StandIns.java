package vn.dondoc.standin;

import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.GeneratedKeyHolder;
import org.springframework.stereotype.Repository;
import vn.dondoc.organisation.DemonstrationLeft;

/** The rights to act for another: granted and revoked, never changed or deleted. */
@Repository
class StandIns {

    private static final String SELECT =
            """
            select s.id, s.person_id, p.full_name as person_name, p.title as person_title, s.principal_id,
                   q.full_name as principal_name, q.title as principal_title, s.agency_code, a.short_name as agency_name, s.kind,
                   s.signature_form, s.document_number, s.document_on, s.valid_from, s.valid_to, g.full_name as granted_by_name,
                   s.granted_at, r.full_name as revoked_by_name, s.revoked_at
              from stand_in s join person p on p.id = s.person_id join person q on q.id = s.principal_id
              join agency a on a.code = s.agency_code left join person g on g.id = s.granted_by
              left join person r on r.id = s.revoked_by""";

    private final JdbcClient jdbc;
    private final Clock clock;

    StandIns(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** The newest first. */
    List<StandInRow> ofAgencies(List<String> agencyCodes) {
        return jdbc.sql(SELECT + " where s.agency_code in (:agencies) order by s.id desc")
                .param("agencies", agencyCodes)
                .query(StandInRow.class)
                .list();
    }

    Optional<StandInRow> find(long id) {
        return jdbc.sql(SELECT + " where s.id = :id")
                .param("id", id)
                .query(StandInRow.class)
                .optional();
    }

    /** Whether the same right stands already on one of the days. */
    boolean overlaps(StandInDraft draft) {
        return jdbc.sql(
                                """
                        select count(*) from stand_in
                         where person_id = :person and principal_id = :principal and agency_code = :agency and kind = :kind
                           and revoked_at is null and valid_from <= :to and valid_to >= :from""")
                        .param("person", draft.personId())
                        .param("principal", draft.principalId())
                        .param("agency", draft.agencyCode())
                        .param("kind", draft.kind().name())
                        .param("from", draft.validFrom())
                        .param("to", draft.validTo())
                        .query(Integer.class)
                        .single()
                > 0;
    }

    long add(StandInDraft draft, String grantedBy) {
        GeneratedKeyHolder key = new GeneratedKeyHolder();
        jdbc.sql(
                        """
                insert into stand_in (person_id, principal_id, agency_code, kind, signature_form, document_number, document_on,
                    valid_from, valid_to, granted_by, granted_at)
                values (:person, :principal, :agency, :kind, :form, :number, :on, :from, :to, :by, :at)""")
                .param("person", draft.personId())
                .param("principal", draft.principalId())
                .param("agency", draft.agencyCode())
                .param("kind", draft.kind().name())
                .param("form", draft.signatureForm())
                .param("number", draft.documentNumber())
                .param("on", draft.documentOn())
                .param("from", draft.validFrom())
                .param("to", draft.validTo())
                .param("by", grantedBy)
                .param("at", OffsetDateTime.now(clock))
                .update(key, "id");
        return key.getKey().longValue();
    }

    /** @return whether it stood until now: of two who revoke it at once, only one sees true */
    boolean revoke(long id, String revokedBy) {
        return jdbc.sql("update stand_in set revoked_by = :by, revoked_at = :at where id = :id and revoked_at is null")
                        .param("id", id)
                        .param("by", revokedBy)
                        .param("at", OffsetDateTime.now(clock))
                        .update()
                == 1;
    }

    /** What concerns people and agencies that go with the demonstration goes with them. */
    @EventListener(DemonstrationLeft.class)
    void forgetDemonstration() {
        jdbc.sql(
                        """
                delete from stand_in where agency_code in (select code from agency where demo)
                    or person_id in (select id from person where demo) or principal_id in (select id from person where demo)""")
                .update();
    }
}
