package vn.dondoc.assignment;

import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;
import vn.dondoc.problem.Faults;

/** The office's list of reasons for lateness. */
@Repository
public class LatenessReasons {

    private static final String SELECT = "select code, label, ordinal, described, active from lateness_reason";

    private final JdbcClient jdbc;

    LatenessReasons(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Also those that are switched off, in the office's order. */
    public List<LatenessReason> all() {
        return jdbc.sql(SELECT + " order by ordinal, code")
                .query(LatenessReason.class)
                .list();
    }

    /** Those that can be chosen. */
    public List<LatenessReason> choices() {
        return all().stream().filter(LatenessReason::active).toList();
    }

    /** The reason in words, also of one that is switched off; null for null. */
    public String label(String code) {
        return code == null ? null : find(code).map(LatenessReason::label).orElse(code);
    }

    /** What a person chose and wrote must be of the list, and say more where the list asks for it. */
    public void check(String code, String text, String field, String textField, Faults faults) {
        check(find(code), text, field, textField, faults);
    }

    /** The same of what {@link #find} found. */
    public static void check(
            Optional<LatenessReason> found, String text, String field, String textField, Faults faults) {
        Optional<LatenessReason> chosen = found.filter(LatenessReason::active);
        if (chosen.isEmpty()) {
            faults.add(field, "Hãy chọn nguyên nhân trong danh sách.");
        } else if (chosen.get().described() && text == null) {
            faults.add(textField, "Hãy ghi rõ nguyên nhân.");
        }
    }

    public Optional<LatenessReason> find(String code) {
        return jdbc.sql(SELECT + " where code = :code")
                .param("code", code == null ? "" : code)
                .query(LatenessReason.class)
                .optional();
    }

    /** New, or changed. */
    @Transactional
    public void save(LatenessReason reason) {
        String statement = find(reason.code()).isPresent()
                ? """
                update lateness_reason set label = :label, ordinal = :ordinal, described = :described, active = :active
                 where code = :code"""
                : """
                insert into lateness_reason (code, label, ordinal, described, active)
                values (:code, :label, :ordinal, :described, :active)""";
        jdbc.sql(statement)
                .param("code", reason.code())
                .param("label", reason.label())
                .param("ordinal", reason.ordinal())
                .param("described", reason.described())
                .param("active", reason.active())
                .update();
    }
}
