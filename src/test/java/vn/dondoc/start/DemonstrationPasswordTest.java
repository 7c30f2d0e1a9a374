package vn.dondoc.start;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.context.properties.source.MapConfigurationPropertySource;
import vn.dondoc.organisation.OrganisationFixture;

/** Whoever shows the demonstration may give it a password of his own. */
class DemonstrationPasswordTest {

    private static final String OWN = "Mật khẩu riêng 1";

    @Test
    void theSettingIsEverybodysPasswordAndTheLoginPageNamesIt() {
        StartSettings settings = bound(Map.of("dondoc.demo.password", OWN));
        try (OrganisationFixture made = made(settings)) {
            assertThat(people(made)).hasSizeGreaterThan(90).contains("admin", "vpubOfficer", "hkrClerk");
            for (String person : List.of("admin", "vpubOfficer", "hkrClerk")) {
                assertThat(made.mayEnter(person, OWN)).as(person).isTrue();
                assertThat(made.mayEnter(person, "demo857")).as(person).isFalse();
            }
            assertThat(made.jdbc
                            .sql("select count(*) from person where password_hash is null")
                            .query(Integer.class)
                            .single())
                    .isZero();
            assertThat(new DemonstrationController(settings, made.jdbc).guests())
                    .satisfies(guests -> assertThat(guests.password()).isEqualTo(OWN))
                    .satisfies(guests -> assertThat(guests.people()).isNotEmpty());
        }
    }

    @Test
    void withoutTheSettingItIsTheOneThatTheReadmeNames() {
        StartSettings settings = bound(Map.of("dondoc.demo.enabled", "true"));
        try (OrganisationFixture made = made(settings)) {
            assertThat(made.mayEnter("admin", "demo857")).isTrue();
            assertThat(new DemonstrationController(settings, made.jdbc).guests().password())
                    .isEqualTo("demo857");
        }
    }

    /** Nobody is told a password that belongs to nobody. */
    @Test
    void whereNobodyIsOfTheDemonstrationNoPasswordIsNamed() {
        StartSettings settings = bound(Map.of("dondoc.demo.password", OWN));
        try (OrganisationFixture empty = new OrganisationFixture()) {
            assertThat(new DemonstrationController(settings, empty.jdbc).guests())
                    .isEqualTo(new DemonstrationController.Guests(List.of(), null));
        }
    }

    private static StartSettings bound(Map<String, String> properties) {
        return new Binder(new MapConfigurationPropertySource(properties))
                .bind("dondoc", StartSettings.class)
                .get();
    }

    private static OrganisationFixture made(StartSettings settings) {
        OrganisationFixture fixture = new OrganisationFixture();
        new DemoOrganisation(fixture.register, fixture.encoder)
                .make(settings.demo().password());
        new Administrator(settings, fixture.register, fixture.encoder, fixture.jdbc).makeMissing();
        return fixture;
    }

    private static List<String> people(OrganisationFixture fixture) {
        return fixture.jdbc.sql("select id from person").query(String.class).list();
    }
}
