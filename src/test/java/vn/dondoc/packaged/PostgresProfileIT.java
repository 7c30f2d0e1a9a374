package vn.dondoc.packaged;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.dondoc.EmbeddedDatabase;

/** PostgreSQL by the profile, the three datasource settings and the administrator's password, nothing else. */
class PostgresProfileIT {

    private static final String ADMIN_PASSWORD = "mot-mat-khau-dai-857";

    @TempDir
    Path directory;

    private final Database database = new Database(EmbeddedDatabase.fresh(), "postgres", "postgres");

    @Test
    void twoNodesThatStartAtOnceOnAnEmptyDatabaseBothComeUp() {
        Map<String, String> environment = environment();
        environment.put("DONDOC_ADMIN_PASSWORD", ADMIN_PASSWORD);
        try (PackagedJar one = PackagedJar.launch(directory, environment);
                PackagedJar other = PackagedJar.launch(directory, environment)) {
            one.awaitHealthy();
            other.awaitHealthy();

            assertThat(one.alarmingLines()).isEmpty();
            assertThat(other.alarmingLines()).isEmpty();
            assertMadeOnce();
            assertOnlyTheAdministratorExists();
            for (PackagedJar node : List.of(one, other)) {
                assertThat(Visitor.basic(node, "admin", ADMIN_PASSWORD)
                                .get("/api/directives")
                                .status())
                        .isEqualTo(200);
                assertThat(Visitor.basic(node, "admin", Visitor.PASSWORD)
                                .get("/api/directives")
                                .status())
                        .isEqualTo(401);
                assertThat(Visitor.basic(node, "admin", ADMIN_PASSWORD)
                                .post("/api/system/rehearsal", "{\"moment\":\"2090-01-01T08:00\"}")
                                .status())
                        .as("no rehearsal outside of the demonstration")
                        .isEqualTo(404);
                assertThat(Visitor.stranger(node)
                                .get("/public/demonstration")
                                .json()
                                .path("people"))
                        .isEmpty();
            }
        }
    }

    @Test
    void withoutAPasswordForTheAdministratorTheStartIsRefused() {
        PackagedJar refused = PackagedJar.launch(directory, environment());

        assertThat(refused.awaitExit()).isNotZero();
        assertThat(refused.log())
                .contains("chưa đặt mật khẩu cho tài khoản admin")
                .contains("DONDOC_ADMIN_PASSWORD")
                .doesNotContain("\tat ");
        assertThat(database.count("select count(*) from person")).isZero();
    }

    private void assertMadeOnce() {
        assertThat(database.texts("select version from flyway_schema_history where success order by installed_rank"))
                .doesNotHaveDuplicates()
                .startsWith("1", "2");
        assertThat(database.count("select count(*) from flyway_schema_history where not success"))
                .isZero();
        assertThat(database.texts("select key_ from act_re_procdef order by 1"))
                .doesNotHaveDuplicates()
                .hasSize(shipped(".bpmn"));
        assertThat(database.texts("select key_ from act_re_decision_def order by 1"))
                .doesNotHaveDuplicates()
                .hasSize(shipped(".dmn"));
        assertThat(database.texts("select name_ from act_ru_filter"))
                .doesNotHaveDuplicates()
                .hasSize(9);
        assertThat(database.rows(
                        "select type_, group_id_, user_id_, resource_type_, resource_id_ from act_ru_authorization"))
                .doesNotHaveDuplicates();
    }

    private static int shipped(String ending) {
        return Path.of("processes").toFile().list((folder, name) -> name.endsWith(ending)).length;
    }

    private void assertOnlyTheAdministratorExists() {
        assertThat(database.texts("select id from person")).containsExactly("admin");
        assertThat(database.texts("select id_ from act_id_user")).containsExactly("admin");
        assertThat(database.count("select count(*) from agency")).isZero();
        assertThat(database.count("select count(*) from directive")).isZero();
    }

    private Map<String, String> environment() {
        Map<String, String> environment = new HashMap<>();
        environment.put("SPRING_PROFILES_ACTIVE", "postgres");
        environment.put("SPRING_DATASOURCE_URL", database.url());
        environment.put("SPRING_DATASOURCE_USERNAME", database.user());
        environment.put("SPRING_DATASOURCE_PASSWORD", database.password());
        return environment;
    }
}
