package vn.dondoc.directive;

import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.GeneratedKeyHolder;
import org.springframework.stereotype.Repository;
import vn.dondoc.deadline.Urgency;
import vn.dondoc.language.VietnameseText;
import vn.dondoc.problem.Problem;

/** The directives. */
@Repository
public class Directives {

    private static final String SELECT =
            """
            select d.id, d.number, d.issued_on, d.issuer_code, d.subject, d.field, d.urgency, d.originating_instruction,
                   d.report_to, d.signed_by, d.recipients, d.state, d.given_out_on, d.ended_on, d.replaced_by, d.process_instance_id
              from directive d""";

    private final JdbcClient jdbc;
    private final Clock clock;

    Directives(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    public Optional<Directive> find(long id) {
        return jdbc.sql(SELECT + " where d.id = :id")
                .param("id", id)
                .query(Directive.class)
                .optional();
    }

    /** By their ids; what is not there is left out. */
    public Map<Long, Directive> byId(Collection<Long> ids) {
        return ids.isEmpty()
                ? Map.of()
                : jdbc.sql(SELECT + " where d.id in (:ids)").param("ids", ids).query(Directive.class).list().stream()
                        .collect(Collectors.toMap(Directive::id, Function.identity()));
    }

    /** @throws Problem if there is none */
    public Directive lock(long id) {
        return jdbc.sql(SELECT + " where d.id = :id for update")
                .param("id", id)
                .query(Directive.class)
                .optional()
                .orElseThrow(Problem::notVisible);
    }

    boolean isRegistered(Registration registration, Long exceptId) {
        return jdbc.sql(
                                """
                        select count(*) from directive
                         where number = :number and issuer_code = :issuer and issued_year = :year and id <> :except""")
                        .param("number", registration.number())
                        .param("issuer", registration.issuerCode())
                        .param("year", registration.issuedOn().getYear())
                        .param("except", exceptId == null ? -1 : exceptId)
                        .query(Integer.class)
                        .single()
                > 0;
    }

    long add(Registration registration, String enteredBy) {
        GeneratedKeyHolder key = new GeneratedKeyHolder();
        jdbc.sql(
                        """
                insert into directive (number, issued_on, issued_year, issuer_code, subject, field, urgency,
                    originating_instruction, report_to, signed_by, recipients, state, entered_by, entered_at, search_text)
                values (:number, :issuedOn, :year, :issuer, :subject, :field, :urgency,
                    :instruction, :reportTo, :signedBy, :recipients, 'ENTERED', :by, :at, :search)""")
                .params(facts(registration))
                .param("by", enteredBy)
                .param("at", OffsetDateTime.now(clock))
                .update(key, "id");
        return key.getKey().longValue();
    }

    void correct(long id, Registration registration) {
        jdbc.sql(
                        """
                update directive set number = :number, issued_on = :issuedOn, issued_year = :year, issuer_code = :issuer,
                    subject = :subject, field = :field, urgency = :urgency, originating_instruction = :instruction,
                    report_to = :reportTo, signed_by = :signedBy, recipients = :recipients, search_text = :search
                 where id = :id""")
                .params(facts(registration))
                .param("id", id)
                .update();
    }

    void started(long id, String processInstanceId) {
        jdbc.sql("update directive set process_instance_id = :instance where id = :id")
                .param("instance", processInstanceId)
                .param("id", id)
                .update();
    }

    void move(long id, DirectiveState state) {
        jdbc.sql("update directive set state = :state where id = :id")
                .param("state", state.name())
                .param("id", id)
                .update();
    }

    void givenOut(long id, LocalDate on) {
        jdbc.sql("update directive set state = 'GIVEN_OUT', given_out_on = :on where id = :id")
                .param("on", on)
                .param("id", id)
                .update();
    }

    void amend(Directive d, String subject, String recipients, String signedBy, String reportTo, Urgency urgency) {
        jdbc.sql(
                        """
                update directive set subject = :subject, recipients = :recipients, signed_by = :signedBy, report_to = :reportTo,
                    urgency = :urgency, search_text = :search
                 where id = :id""")
                .param("subject", subject)
                .param("recipients", recipients)
                .param("signedBy", signedBy)
                .param("reportTo", reportTo)
                .param("urgency", urgency.name())
                .param("search", VietnameseText.searchText(1400, d.number(), subject))
                .param("id", d.id())
                .update();
    }

    void replacedBy(long id, long otherId) {
        jdbc.sql("update directive set replaced_by = :other where id = :id")
                .param("other", otherId)
                .param("id", id)
                .update();
    }

    void end(long id, DirectiveState state, LocalDate on, String reason) {
        jdbc.sql("update directive set state = :state, ended_on = :on, end_reason = :reason where id = :id")
                .param("state", state.name())
                .param("on", on)
                .param("reason", reason)
                .param("id", id)
                .update();
    }

    private static Map<String, Object> facts(Registration registration) {
        Map<String, Object> facts = new HashMap<>();
        facts.put("number", registration.number());
        facts.put("issuedOn", registration.issuedOn());
        facts.put("year", registration.issuedOn().getYear());
        facts.put("issuer", registration.issuerCode());
        facts.put("subject", registration.subject());
        facts.put("field", registration.field());
        facts.put("urgency", registration.urgency().name());
        facts.put("instruction", registration.originatingInstruction());
        facts.put("reportTo", registration.reportTo());
        facts.put("signedBy", registration.signedBy());
        facts.put("recipients", registration.recipientLines());
        facts.put("search", VietnameseText.searchText(1400, registration.number(), registration.subject()));
        return facts;
    }
}
