package vn.dondoc.organisation.process;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.identity.Group;
import org.camunda.bpm.engine.identity.User;
import org.camunda.bpm.engine.impl.cfg.StandaloneInMemProcessEngineConfiguration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import vn.dondoc.organisation.Person;

class MirroredDirectoryTest {

    /** Authorisation and password policy on, as in use: the mirror must pass both. */
    private final ProcessEngine engine = new StandaloneInMemProcessEngineConfiguration()
            .setJdbcUrl("jdbc:h2:mem:directory;DB_CLOSE_DELAY=1000")
            .setAuthorizationEnabled(true)
            .setEnablePasswordPolicy(true)
            .buildProcessEngine();

    private final IdentityService identity = engine.getIdentityService();
    private final MirroredDirectory directory = new MirroredDirectory(identity);

    private static final Person LAN = new Person("sgddtOfficer", "Nguyễn Thị Lan", null, "lan@example.vn", true);

    @AfterEach
    void close() {
        engine.close();
    }

    @Test
    void writesAUserThatReadsAsHisName() {
        directory.saveUser(LAN);

        assertThat(user().getFirstName() + " " + user().getLastName()).isEqualTo("Nguyễn Thị Lan");
        assertThat(user().getLastName()).isEqualTo("Lan");
        assertThat(user().getEmail()).isEqualTo("lan@example.vn");
        assertThat(identity.checkPassword("sgddtOfficer", "")).isFalse();
    }

    @Test
    void writesOnlyWhatDiffers() {
        directory.saveUser(LAN);
        String password = user().getPassword();
        directory.saveUser(LAN);
        assertThat(revision("ACT_ID_USER")).isEqualTo(1);

        directory.saveUser(new Person("sgddtOfficer", "Lan", null, null, true));

        assertThat(revision("ACT_ID_USER")).isEqualTo(2);
        assertThat(user().getFirstName()).isEqualTo("Lan");
        assertThat(user().getEmail()).isNull();
        assertThat(user().getPassword()).isEqualTo(password);
    }

    @Test
    void tellsGroupsOfWorkFromTheAdministrators() {
        directory.saveGroup("sgddtOfficer", "Sở GD&ĐT - chuyên viên");
        directory.saveGroup("sgddtOfficer", "Sở GD&ĐT - chuyên viên");
        directory.saveGroup("camunda-admin", "Quản trị hệ thống");

        assertThat(group("sgddtOfficer").getType()).isEqualTo("WORKFLOW");
        assertThat(group("sgddtOfficer").getName()).isEqualTo("Sở GD&ĐT - chuyên viên");
        assertThat(group("camunda-admin").getType()).isEqualTo("SYSTEM");

        directory.saveGroup("sgddtOfficer", "Sở GD - chuyên viên");
        assertThat(group("sgddtOfficer").getName()).isEqualTo("Sở GD - chuyên viên");
    }

    @Test
    void aUserMayHaveTheIdOfHisGroup() {
        directory.saveUser(LAN);
        directory.saveGroup("sgddtOfficer", "Sở GD&ĐT - chuyên viên");
        directory.saveGroup("sgddtLeader", "Sở GD&ĐT - lãnh đạo");

        directory.setMemberships("sgddtOfficer", Set.of("sgddtOfficer", "sgddtLeader"));
        directory.setMemberships("sgddtOfficer", Set.of("sgddtOfficer", "sgddtLeader"));
        assertThat(groupsOfLan()).containsExactlyInAnyOrder("sgddtOfficer", "sgddtLeader");

        directory.setMemberships("sgddtOfficer", Set.of("sgddtOfficer"));
        assertThat(groupsOfLan()).containsExactly("sgddtOfficer");

        directory.removeUser("sgddtOfficer");
        assertThat(user()).isNull();
        assertThat(group("sgddtOfficer")).isNotNull();
    }

    @Test
    void removesWithMembershipsAndNeedsNothingToBeThere() {
        directory.saveUser(LAN);
        directory.saveGroup("sgddtOfficer", "Sở GD&ĐT - chuyên viên");
        directory.setMemberships("sgddtOfficer", Set.of("sgddtOfficer"));

        directory.removeGroup("sgddtOfficer");
        directory.removeGroup("sgddtOfficer");
        directory.removeUser("nobody");

        assertThat(groupsOfLan()).isEmpty();
    }

    @Test
    void actsForWhoeverIsLoggedInAndLeavesHimLoggedIn() {
        identity.setAuthentication("somebody", List.of("somewhere"));

        directory.saveUser(LAN);
        directory.saveGroup("sgddtOfficer", "Sở GD&ĐT - chuyên viên");
        directory.setMemberships("sgddtOfficer", Set.of("sgddtOfficer"));

        assertThat(identity.getCurrentAuthentication().getUserId()).isEqualTo("somebody");
        identity.clearAuthentication();
        assertThat(groupsOfLan()).containsExactly("sgddtOfficer");
    }

    private User user() {
        return identity.createUserQuery().userId("sgddtOfficer").singleResult();
    }

    private Group group(String id) {
        return identity.createGroupQuery().groupId(id).singleResult();
    }

    private List<String> groupsOfLan() {
        return identity.createGroupQuery().groupMember("sgddtOfficer").list().stream()
                .map(Group::getId)
                .toList();
    }

    private int revision(String table) {
        return engine.getManagementService().createTablePageQuery().tableName(table).listPage(0, 1).getRows().stream()
                .map(row -> ((Number) row.get("REV_")).intValue())
                .findFirst()
                .orElseThrow();
    }
}
