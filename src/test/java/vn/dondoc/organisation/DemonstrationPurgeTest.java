package vn.dondoc.organisation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.assertj.core.api.InstanceOfAssertFactories;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import vn.dondoc.problem.Fault;
import vn.dondoc.problem.Problem;

class DemonstrationPurgeTest {

    private static final String CONFIRMED = "XOA TRINH DIEN";
    private static final String NEW = "mat khau that";

    private final OrganisationFixture fixture = new OrganisationFixture().withDemonstration();

    @AfterEach
    void close() {
        fixture.close();
    }

    @Test
    void leavesOnlyTheAdministrator() {
        DemonstrationPurge.Purged purged = fixture.purge.purge(CONFIRMED, NEW);

        assertThat(purged).isEqualTo(new DemonstrationPurge.Purged(3, 3, 1));
        assertThat(fixture.events).containsExactly(new DemonstrationLeft());
        assertThat(fixture.overview.persons()).extracting(PersonEntry::id).containsExactly("admin");
        assertThat(fixture.overview.agencies()).isEmpty();
        assertThat(fixture.overview.fields()).isEmpty();
        assertThat(fixture.overview.grants()).containsExactly(new GrantEntry("admin", null, Role.ADMIN, null, null));
        assertThat(fixture.entry("admin").demo()).isFalse();
        assertThat(fixture.mayEnter("admin", NEW)).isTrue();
        assertThat(fixture.directory.users).containsOnlyKeys("admin");
        assertThat(fixture.directory.groups).containsOnlyKeys("camunda-admin");
    }

    @Test
    void whatIsRealStays() {
        fixture.register.saveAgency(
                new Agency("UBND", "Ủy ban nhân dân tỉnh", "UBND tỉnh", "province", null, null, null, false), false);
        fixture.register.saveAgency(
                new Agency("STC", "Sở Tài chính", "Sở TC", "department", "UBND", null, null, false), false);
        fixture.register.savePerson(new Person("nva", "Nguyễn Văn A", null, null, true), null, false);
        fixture.register.grant("nva", "STC", Role.CLERK, null, null);
        fixture.register.grant("vpubLeader", "STC", Role.LEADER, null, null);

        fixture.purge.purge(CONFIRMED, NEW);

        assertThat(fixture.overview.agencies())
                .extracting(entry -> entry.agency().code())
                .containsExactly("UBND", "STC");
        assertThat(fixture.overview.persons()).extracting(PersonEntry::id).containsExactly("admin", "nva");
        assertThat(fixture.directory.memberships.get("nva")).containsExactly("stcClerk");
    }

    @Test
    void namesEverythingRealThatDependsOnTheDemonstration() {
        fixture.register.saveAgency(
                new Agency("STC", "Sở Tài chính", "Sở TC", "department", "UBND", null, null, false), false);
        fixture.register.savePerson(new Person("nva", "Nguyễn Văn A", null, null, true), null, false);
        fixture.register.grant("nva", "VPUB", Role.OFFICER, null, null);
        fixture.register.saveResponsibility(
                new Responsibility("KTTH", "Kinh tế tổng hợp", "nva", "nva", "ubndLeader"), null, false);

        assertThatThrownBy(() -> fixture.purge.purge(CONFIRMED, NEW))
                .asInstanceOf(InstanceOfAssertFactories.type(Problem.class))
                .satisfies(problem -> assertThat(problem.faults())
                        .extracting(Fault::field)
                        .containsExactly("agencies", "fields", "grants"));

        assertThat(fixture.events).isEmpty();
        assertThat(fixture.overview.persons()).hasSize(5);
    }

    @Test
    void refusesWithoutConfirmationOrWithABadPassword() {
        assertThatThrownBy(() -> fixture.purge.purge("xoa", "kurz"))
                .asInstanceOf(InstanceOfAssertFactories.type(Problem.class))
                .satisfies(problem -> assertThat(problem.faults())
                        .extracting(Fault::field)
                        .containsExactly("confirmation", "newAdminPassword"));
        fixture.passwords.setPassword("admin", "mat khau cu");
        assertThatThrownBy(() -> fixture.purge.purge(CONFIRMED, "mat khau cu"))
                .hasMessageContaining("phải khác mật khẩu đang dùng");
        assertThatThrownBy(() -> fixture.purge.purge(null, null)).isInstanceOf(Problem.class);

        assertThat(fixture.overview.persons()).hasSize(4);
    }

    @Test
    void whatIsStillInUseStopsAll() {
        fixture.jdbc
                .sql(
                        """
                insert into directive (number, issued_on, issued_year, issuer_code, subject, field, urgency, state,
                                       entered_by, entered_at, search_text)
                values ('1/UBND-KGVX', date '2024-03-20', 2024, 'UBND', 'x', 'KGVX', 'NORMAL', 'OPEN', 'vpubOfficer',
                        current_timestamp, 'x')""")
                .update();

        assertThatThrownBy(() -> fixture.purge.purge(CONFIRMED, NEW))
                .isInstanceOf(Problem.class)
                .hasMessageContaining("chưa có gì bị xóa");

        assertThat(fixture.overview.persons()).hasSize(4);
        assertThat(fixture.directory.users).hasSize(4);
        assertThat(fixture.mayEnter("admin", "demo857")).isTrue();
    }

    @Test
    void canBeDoneOnlyOnce() {
        fixture.purge.purge(CONFIRMED, NEW);

        assertThatThrownBy(() -> fixture.purge.purge(CONFIRMED, "mot mat khau khac"))
                .hasMessageContaining("không còn dữ liệu trình diễn");
    }
}
