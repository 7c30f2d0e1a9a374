package vn.dondoc.organisation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static vn.dondoc.organisation.OrganisationFixture.TODAY;

import java.time.LocalDate;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import vn.dondoc.language.VietnameseText;
import vn.dondoc.problem.Problem;

class OrganisationRegisterTest {

    private final OrganisationFixture fixture = new OrganisationFixture().withDemonstration();
    private final OrganisationRegister register = fixture.register;
    private final RecordingDirectory directory = fixture.directory;

    @AfterEach
    void close() {
        fixture.close();
    }

    @Test
    void everyAgencyHasItsGroupsAndTheProvinceAChair() {
        assertThat(directory.groups)
                .containsEntry("sgddtOfficer", "Sở GD&ĐT - chuyên viên")
                .containsEntry("sgddtClerk", "Sở GD&ĐT - văn thư")
                .containsEntry("sgddtLeader", "Sở GD&ĐT - lãnh đạo")
                .containsEntry("ubndChair", "UBND tỉnh - chủ tịch")
                .containsKey("camunda-admin")
                .doesNotContainKey("sgddtChair");
    }

    @Test
    void aChangedAgencyIsRenamedEverywhere() {
        register.saveAgency(new Agency("SGDDT", "Sở Giáo dục", "Sở GD", "department", "UBND", null, null, true), false);

        assertThat(fixture.agencies.find("SGDDT").orElseThrow().handlerIssues()).isTrue();
        assertThat(directory.groups).containsEntry("sgddtOfficer", "Sở GD - chuyên viên");
        assertThat(fixture.overview.agencies())
                .filteredOn(AgencyEntry::demo)
                .extracting(entry -> entry.agency().code())
                .containsExactly("UBND", "VPUB");
    }

    @Test
    void grantsOfTodayAreMembershipsAndRepeatingChangesNothing() {
        register.grant("vpubOfficer", "SGDDT", Role.OFFICER, TODAY, TODAY);
        register.grant("vpubOfficer", "SGDDT", Role.OFFICER, TODAY, TODAY);
        register.grant("vpubOfficer", "SGDDT", Role.LEADER, TODAY.plusDays(1), null);
        register.grant("vpubOfficer", "SGDDT", Role.CLERK, null, TODAY.minusDays(1));
        register.grant("admin", null, Role.ADMIN, null, null);

        assertThat(directory.memberships.get("vpubOfficer")).containsExactly("sgddtOfficer", "vpubOfficer");
        assertThat(fixture.overview.grants()).hasSize(7);
    }

    @Test
    void takingAGrantAwayTakesTheMembershipAway() {
        register.revoke("vpubOfficer", "VPUB", Role.OFFICER);
        register.revoke("vpubOfficer", "VPUB", Role.CLERK);

        assertThat(directory.memberships.get("vpubOfficer")).isEmpty();
    }

    @Test
    void datedGrantsBeginAndEndWithTheDailyComparison() {
        fixture.jdbc
                .sql("update role_grant set valid_to = :day where person_id = 'vpubLeader'")
                .param("day", TODAY.minusDays(1))
                .update();

        register.mirrorEverything();

        assertThat(directory.memberships.get("vpubLeader")).isEmpty();
        assertThat(directory.memberships.get("admin")).containsExactly("camunda-admin");
    }

    @Test
    void theLastAdministratorStays() {
        assertThatThrownBy(() -> register.revoke("admin", null, Role.ADMIN))
                .isInstanceOf(Problem.class)
                .hasMessageContaining("người quản trị cuối cùng");
        assertThatThrownBy(() -> register.grant("admin", null, Role.ADMIN, null, TODAY.minusDays(1)))
                .isInstanceOf(Problem.class);

        assertThat(directory.memberships.get("admin")).containsExactly("camunda-admin");
        assertThat(fixture.overview.grants())
                .filteredOn(grant -> grant.role() == Role.ADMIN)
                .extracting(GrantEntry::validTo)
                .containsExactly((LocalDate) null);
    }

    @Test
    void anAdministratorMayGoWhenAnotherIsThere() {
        register.grant("vpubLeader", null, Role.ADMIN, null, null);

        register.revoke("admin", null, Role.ADMIN);

        assertThat(directory.memberships.get("admin")).isEmpty();
        assertThat(directory.memberships.get("vpubLeader")).contains("camunda-admin");
    }

    @Test
    void personsAreFoundWithoutDiacritics() {
        assertThat(fixture.overview.persons(VietnameseText.likePattern("tran thi vien")))
                .extracting(PersonEntry::id)
                .containsExactly("vpubOfficer");
        assertThat(fixture.overview.persons(VietnameseText.likePattern("vpub"))).hasSize(2);
    }

    @Test
    void personsStandByTheirGivenName() {
        assertThat(fixture.overview.persons(VietnameseText.likePattern("")))
                .extracting(PersonEntry::fullName)
                .containsExactly("Lê Văn Chánh", "Nguyễn Văn Phó", "Quản trị hệ thống", "Trần Thị Viên");
    }

    @Test
    void savingKeepsAPasswordButNotThatOfTheDemonstrationForARealPerson() {
        Person person = new Person("vpubOfficer", "Trần Thị Viên", "Chuyên viên", "vien@example.vn", true);

        register.savePerson(person, null, true);
        assertThat(fixture.mayEnter("vpubOfficer", "demo857")).isTrue();

        register.savePerson(person, null, false);
        assertThat(fixture.entry("vpubOfficer").hasPassword()).isFalse();

        register.savePerson(person, fixture.encoder.encode("mật khẩu mới"), false);
        register.savePerson(person, null, false);
        assertThat(fixture.mayEnter("vpubOfficer", "mật khẩu mới")).isTrue();
    }

    @Test
    void theAdministratorsPasswordSurvivesASave() {
        register.savePerson(new Person("admin", "Quản trị", null, null, true), null, false);

        assertThat(fixture.mayEnter("admin", "demo857")).isTrue();
    }

    @Test
    void savingSwitchesNobodyOnOrOff() {
        fixture.switchingOff.switchOff("vpubOfficer", "admin");

        register.savePerson(new Person("vpubOfficer", "Trần Thị Viên", null, null, true), null, true);

        assertThat(fixture.entry("vpubOfficer").active()).isFalse();
        assertThat(directory.memberships.get("vpubOfficer")).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "a-b", "a.b", "nguyễn", "a b", "a\n"})
    void idsAreLettersAndDigits(String id) {
        assertThatThrownBy(() -> fixture.person(id, "Ai đó")).isInstanceOf(Problem.class);
        assertThatThrownBy(() -> fixture.agency(id, "Cơ quan", "CQ", "department", null))
                .isInstanceOf(Problem.class);
    }

    @Test
    void refusesWhatCannotBe() {
        assertThatThrownBy(() -> fixture.agency("VP2", "Văn phòng hai", "VP 2", "office", "UBND"))
                .isInstanceOf(Problem.class)
                .hasMessageContaining("Đã có một Văn phòng");
        assertThatThrownBy(() -> fixture.agency("X", "X", "X", "bureau", null)).isInstanceOf(Problem.class);
        assertThatThrownBy(() -> register.grant("admin", "UBND", Role.ADMIN, null, null))
                .isInstanceOf(Problem.class);
        assertThatThrownBy(() -> register.grant("admin", null, Role.CLERK, null, null))
                .isInstanceOf(Problem.class);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "1234567", "        "})
    void aPasswordHasEightCharacters(String password) {
        assertThatThrownBy(() -> fixture.passwords.setPassword("admin", password))
                .isInstanceOf(Problem.class)
                .hasMessageContaining("8 ký tự");
    }

    @Test
    void anAdministratorSetsAPassword() {
        fixture.passwords.setPassword("vpubOfficer", "12345678");

        assertThat(fixture.mayEnter("vpubOfficer", "12345678")).isTrue();
        assertThatThrownBy(() -> fixture.passwords.setPassword("nobody", "12345678"))
                .isInstanceOf(Problem.class);
        assertThatThrownBy(() -> fixture.passwords.setPassword("admin", "đ".repeat(37)))
                .isInstanceOf(Problem.class);
    }
}
