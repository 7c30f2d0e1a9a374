package vn.dondoc.notification;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import javax.sql.DataSource;
import org.springframework.core.io.ClassPathResource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.init.ResourceDatabasePopulator;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import vn.dondoc.SettableClock;
import vn.dondoc.identity.Actor;

/** The feature's tables with a few people, on an empty database and without an engine; it is 9 o'clock on 15 March 2024. */
final class NotificationTables {

    static final LocalDate TODAY = LocalDate.of(2024, 3, 15);

    final DataSource database;
    final JdbcClient jdbc;
    final TransactionTemplate transaction;
    final SettableClock clock = SettableClock.withoutEngine();

    NotificationTables(DataSource database) {
        new ResourceDatabasePopulator(
                        migration("V2__directives"),
                        migration("V10__stand_ins"),
                        migration("V14__messages"),
                        migration("V19__possible_doubles"),
                        migration("V55__sealed_mails"))
                .execute(database);
        this.database = database;
        jdbc = JdbcClient.create(database);
        transaction = new TransactionTemplate(new JdbcTransactionManager(database));
        clock.goTo(TODAY);
        agency("UBND", "province");
        agency("VPUB", "office");
        agency("SYT", "department");
        agency("SNV", "department");
        person("admin", null, "ADMIN");
        person("phoChuTich", "UBND", "LEADER");
        person("vanThu", "SYT", "CLERK");
        person("lanhDao", "SYT", "LEADER");
        person("chuyenVien", "SYT", "OFFICER");
        person("nguoiThay", "SYT", "OFFICER");
        person("khac", "SNV", "OFFICER");
    }

    void agency(String code, String kind) {
        jdbc.sql(
                        "insert into agency (code, name, short_name, kind, search_text) values (:code, :code, :code, :kind, '')")
                .param("code", code)
                .param("kind", kind)
                .update();
    }

    void person(String id, String agency, String role) {
        jdbc.sql("insert into person (id, full_name, email, search_text) values (:id, :name, :email, '')")
                .param("id", id)
                .param("name", "Ông " + id)
                .param("email", id + "@kontum.gov.vn")
                .update();
        jdbc.sql("insert into role_grant (person_id, agency_code, role) values (:id, :agency, :role)")
                .param("id", id)
                .param("agency", agency)
                .param("role", role)
                .update();
    }

    void standIn(String personId, String principalId, String agency) {
        jdbc.sql(
                        """
                insert into stand_in (person_id, principal_id, agency_code, kind, valid_from, valid_to, granted_by, granted_at)
                values (:person, :principal, :agency, 'HANDLE', '2024-01-01', '2024-12-31', 'lanhDao', current_timestamp)""")
                .param("person", personId)
                .param("principal", principalId)
                .param("agency", agency)
                .update();
    }

    /** Writes messages; nothing of them leaves the app. */
    Notices notices() {
        return new Notices(
                jdbc,
                new Messages(jdbc, clock),
                new Dispatch(
                        List.of(),
                        null,
                        new SendingTimes(null, null) {
                            @Override
                            Instant firstTry(boolean urgent, long seed, Instant now) {
                                return now;
                            }
                        },
                        announced -> {},
                        clock));
    }

    static Notice notice(NoticeKind kind, String dedupKey, String... recipients) {
        return new Notice(
                kind,
                Set.of(recipients),
                null,
                6L,
                null,
                null,
                null,
                "857/UBND-KGVX - Nhiệm vụ 6",
                "Được giao nhiệm vụ mới.",
                "vì ông/bà là người xử lý chính",
                "Mở nhiệm vụ",
                "/camunda/app/tasklist/default/#/?task=1",
                false,
                dedupKey);
    }

    static Actor reader(String id) {
        return new Actor(id, id, null, id, Set.of(), false, Set.of());
    }

    private static ClassPathResource migration(String name) {
        return new ClassPathResource("db/migration/" + name + ".sql");
    }
}
