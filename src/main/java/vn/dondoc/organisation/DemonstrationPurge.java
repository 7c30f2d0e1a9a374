package vn.dondoc.organisation;

import java.util.List;
import java.util.Optional;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionTemplate;
import vn.dondoc.problem.Faults;
import vn.dondoc.problem.Problem;

/** Leaves the demonstration behind, so that real use can begin. */
@Service
public class DemonstrationPurge {

    /** Stays, with a new password. */
    public static final String ADMINISTRATOR = "admin";

    /** What has to be typed. */
    public static final String CONFIRMATION = "XOA TRINH DIEN";

    private static final String LEAVING_PERSON = "demo and id <> '" + ADMINISTRATOR + "'";

    private final JdbcClient jdbc;
    private final Passwords passwords;
    private final Administrators administrators;
    private final EngineMirror mirror;
    private final ApplicationEventPublisher events;
    private final TransactionTemplate transaction;

    DemonstrationPurge(
            JdbcClient jdbc,
            Passwords passwords,
            Administrators administrators,
            EngineMirror mirror,
            ApplicationEventPublisher events,
            TransactionTemplate transaction) {
        this.jdbc = jdbc;
        this.passwords = passwords;
        this.administrators = administrators;
        this.mirror = mirror;
        this.events = events;
        this.transaction = transaction;
    }

    /** How many rows went. */
    public record Purged(int persons, int agencies, int fields) {}

    /**
     * Publishes {@link DemonstrationLeft}, then removes the persons, roles, agencies and fields of the demonstration. What was
     * imported over them stays.
     *
     * @throws Problem if the confirmation or the password will not do, if there is nothing to remove, or if something real
     *     depends on something that would go; nothing is removed then
     */
    public Purged purge(String confirmation, String newAdminPassword) {
        check(confirmation, newAdminPassword);
        try {
            return transaction.execute(status -> {
                new DemonstrationTies(jdbc).throwIfAny();
                events.publishEvent(new DemonstrationLeft());
                Purged purged = remove();
                passwords.setPassword(ADMINISTRATOR, newAdminPassword);
                return purged;
            });
        } catch (DataIntegrityViolationException stillInUse) {
            throw Problem.refused(
                    "",
                    "Còn dữ liệu khác đang dùng người hoặc cơ quan trình diễn; chưa có gì bị xóa. Hãy báo đơn vị hỗ trợ.");
        }
    }

    private void check(String confirmation, String newAdminPassword) {
        Faults faults = new Faults();
        if (confirmation == null || !confirmation.strip().equals(CONFIRMATION)) {
            faults.add("confirmation", "Hãy gõ đúng dòng chữ " + CONFIRMATION + " để xác nhận.");
        }
        Passwords.fault(newAdminPassword)
                .or(() -> passwords.isCurrent(ADMINISTRATOR, newAdminPassword)
                        ? Optional.of("Mật khẩu mới phải khác mật khẩu đang dùng.")
                        : Optional.empty())
                .ifPresent(reason -> faults.add("newAdminPassword", reason));
        if (faults.found().isEmpty()
                && ids("select id from person where demo").isEmpty()
                && ids("select code from agency where demo").isEmpty()
                && ids("select field from responsibility where demo").isEmpty()) {
            faults.add("", "Hệ thống không còn dữ liệu trình diễn.");
        }
        faults.throwIfAny();
    }

    private Purged remove() {
        List<String> persons = ids("select id from person where " + LEAVING_PERSON);
        List<String> agencies = ids("select code from agency where demo");
        List<String> fields = ids("select field from responsibility where demo");
        administrators.changeKeepingOne(() -> {
            run("delete from responsibility where demo");
            run("delete from role_grant where person_id in (select id from person where " + LEAVING_PERSON
                    + ") or agency_code in (select code from agency where demo)");
            run("delete from person where " + LEAVING_PERSON);
            run("update person set demo = false where demo");
            // One statement deletes in any order; a parent must not go before its children.
            run("update agency set parent_code = null where demo");
            run("delete from agency where demo");
        });
        persons.forEach(mirror::removePerson);
        agencies.forEach(mirror::removeAgency);
        return new Purged(persons.size(), agencies.size(), fields.size());
    }

    private List<String> ids(String sql) {
        return jdbc.sql(sql).query(String.class).list();
    }

    private int run(String sql) {
        return jdbc.sql(sql).update();
    }
}
