package vn.dondoc.organisation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static vn.dondoc.organisation.OrganisationFixture.TODAY;

import java.time.Clock;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import vn.dondoc.problem.Problem;

class SwitchingOffTest {

    private final OrganisationFixture fixture = new OrganisationFixture().withDemonstration();

    @AfterEach
    void close() {
        fixture.close();
    }

    @Test
    void takesMembershipsAwayTellsOnceAndGivesBack() {
        fixture.switchingOff.switchOff("vpubOfficer", "admin");
        fixture.switchingOff.switchOff("vpubOfficer", "admin");

        assertThat(fixture.events).containsExactly(new PersonSwitchedOff("vpubOfficer"));
        assertThat(fixture.directory.memberships.get("vpubOfficer")).isEmpty();
        assertThat(fixture.persons.holding("VPUB", Role.OFFICER, TODAY)).isEmpty();

        fixture.switchingOff.switchOn("vpubOfficer");

        assertThat(fixture.directory.memberships.get("vpubOfficer")).containsExactly("vpubOfficer");
    }

    @Test
    void refusesOneselfTheLastAdministratorAndStrangers() {
        assertThatThrownBy(() -> fixture.switchingOff.switchOff("admin", "admin"))
                .isInstanceOf(Problem.class)
                .hasMessageContaining("chính mình");
        assertThatThrownBy(() -> fixture.switchingOff.switchOff("admin", "vpubLeader"))
                .isInstanceOf(Problem.class)
                .hasMessageContaining("người quản trị cuối cùng");
        assertThatThrownBy(() -> fixture.switchingOff.switchOff("nobody", "admin"))
                .isInstanceOf(Problem.class);

        assertThat(fixture.entry("admin").active()).isTrue();
        assertThat(fixture.directory.memberships.get("admin")).containsExactly("camunda-admin");
    }

    @Test
    void aListenerThatFailsUndoesIt() {
        SwitchingOff failing = new SwitchingOff(
                fixture.jdbc,
                fixture.persons,
                new Administrators(fixture.jdbc, Clock.systemUTC()),
                new EngineMirror(
                        fixture.directory, fixture.persons, fixture.agencies, fixture.overview, Clock.systemUTC()),
                event -> {
                    throw new IllegalStateException("listener");
                },
                fixture.transaction);

        assertThatThrownBy(() -> failing.switchOff("vpubOfficer", "admin")).hasMessage("listener");

        assertThat(fixture.entry("vpubOfficer").active()).isTrue();
    }

    @Test
    void twoAdministratorsCannotSwitchEachOtherOff() throws Exception {
        fixture.register.grant("vpubLeader", null, Role.ADMIN, null, null);
        ExecutorService both = Executors.newFixedThreadPool(2);
        CyclicBarrier together = new CyclicBarrier(2);

        List<Future<Boolean>> done = both.invokeAll(
                List.of(attempt(together, "admin", "vpubLeader"), attempt(together, "vpubLeader", "admin")));
        int succeeded = 0;
        for (Future<Boolean> one : done) {
            succeeded += one.get() ? 1 : 0;
        }
        both.shutdown();

        assertThat(succeeded).isEqualTo(1);
    }

    private Callable<Boolean> attempt(CyclicBarrier together, String personId, String by) {
        return () -> {
            together.await();
            try {
                fixture.switchingOff.switchOff(personId, by);
                return true;
            } catch (Problem last) {
                return false;
            }
        };
    }
}
