package vn.dondoc.packaged;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.dondoc.EmbeddedDatabase;
import vn.dondoc.LongRuns;
import vn.dondoc.notification.AwkwardMailServer;

/**
 * Killed while it writes the morning's mails, on a server in California: the process goes on, everybody gets exactly one, and the
 * next morning is the office's half past seven.
 */
@LongRuns.Only
class DigestKilledIT {

    private static final int PEOPLE = 150;
    private static final String SERVERS_ZONE = "America/Los_Angeles";
    private static final String TIMER = " from act_ru_job where process_def_key_ = 'morningDigest'";

    @TempDir
    Path directory;

    @Test
    void everybodyGetsExactlyOneAndTheNextIsAtHalfPastSeven() {
        Database database = new Database(EmbeddedDatabase.fresh(), "postgres", "postgres");
        try (AwkwardMailServer mail = new AwkwardMailServer()) {
            Map<String, String> environment = environment(database, mail);
            try (PackagedJar killed = PackagedJar.start(directory, environment)) {
                write(database);
                slowDown(database);
                database.execute("update act_ru_job set duedate_ = duedate_ - interval '8 days', rev_ = rev_ + 1"
                        + " where process_def_key_ = 'morningDigest'");
                await().atMost(Duration.ofMinutes(2))
                        .until(() ->
                                database.count("select count(*) from pg_stat_activity where wait_event = 'PgSleep'")
                                        > 0);
                killed.kill();
            }
            database.execute("drop trigger slow on digest");
            await().until(() ->
                    database.count("select count(*) from pg_stat_activity where wait_event = 'PgSleep'") == 0);
            assertThat(database.count("select count(*) from digest")).isZero();
            // Its lock would run out by itself, after half a minute.
            database.execute("update act_ru_job set lock_owner_ = null, lock_exp_time_ = null, rev_ = rev_ + 1"
                    + " where process_def_key_ = 'morningDigest'");
            try (PackagedJar next = PackagedJar.start(directory, environment)) {
                await().atMost(Duration.ofMinutes(2)).until(() -> sent(database) == PEOPLE);
                // Due again only tomorrow: this morning is over.
                assertThat(database.text("select to_char(duedate_ at time zone '" + SERVERS_ZONE
                                + "' at time zone 'Asia/Ho_Chi_Minh', 'HH24:MI')" + TIMER))
                        .isEqualTo("07:30");
                assertThat(database.count("select count(*)" + TIMER + " and duedate_ > now() at time zone '"
                                + SERVERS_ZONE + "'"))
                        .isEqualTo(1);
            }
            assertThat(mail.accepted()).hasSize(PEOPLE);
            assertThat(database.count("select count(distinct person_id) from digest where morning = "
                            + "(current_timestamp at time zone 'Asia/Ho_Chi_Minh')::date"))
                    .isEqualTo(PEOPLE);
            assertThat(database.count(
                            "select count(*) from message where digest_id is null and dedup_key like 'morning:%'"))
                    .isZero();
        }
    }

    private static long sent(Database database) {
        return database.count("select count(*) from delivery where state = 'SENT'");
    }

    private static void write(Database database) {
        String today = "(current_timestamp at time zone 'Asia/Ho_Chi_Minh')::date";
        for (String sql : List.of(
                "delete from working_day where on_date = " + today,
                "insert into working_day (on_date, kind, reason, confirmed, source) values (" + today
                        + ", 'WORK', 'Thử', true, 'Thử')",
                "update working_day_mark set mark = 'today'",
                "insert into person (id, full_name, email, search_text) select 'nguoi' || n, 'Người nhận ' || n, 'nguoi' || n"
                        + " || '@example.vn', '' from generate_series(1, " + PEOPLE + ") n",
                """
                insert into message (recipient_id, kind, subject, text, why, link, urgent, dedup_key, created_at)
                select id, 'REMINDER', '857/UBND-KGVX - Nhiệm vụ ' || n, 'Còn 3 ngày làm việc.', 'vì ông/bà là người xử lý chính', '/', false,
                       'morning:' || n || id, current_timestamp from person, generate_series(1, 3) n where id like 'nguoi%'""")) {
            database.execute(sql);
        }
    }

    /** The middle of the transaction lasts long enough to be hit. */
    private static void slowDown(Database database) {
        database.execute(
                "create function slow() returns trigger language plpgsql as 'begin perform pg_sleep(10); return null; end'");
        database.execute("create trigger slow after insert on digest for each statement execute function slow()");
    }

    private static Map<String, String> environment(Database database, AwkwardMailServer mail) {
        Map<String, String> environment = new HashMap<>();
        environment.put("JAVA_TOOL_OPTIONS", "-Duser.timezone=" + SERVERS_ZONE);
        environment.put("SPRING_PROFILES_ACTIVE", "postgres");
        environment.put("SPRING_DATASOURCE_URL", database.url());
        environment.put("SPRING_DATASOURCE_USERNAME", database.user());
        environment.put("SPRING_DATASOURCE_PASSWORD", database.password());
        environment.put("DONDOC_ADMIN_PASSWORD", "mot-mat-khau-dai-857");
        environment.put("DONDOC_OFFICE_HOURS", "00:00-23:59:59");
        environment.put("DONDOC_NOTIFICATION_SPREAD", "0s");
        environment.put("SPRING_MAIL_HOST", "127.0.0.1");
        environment.put("SPRING_MAIL_PORT", String.valueOf(mail.port()));
        return environment;
    }
}
