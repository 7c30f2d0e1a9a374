package vn.dondoc.organisation.intake;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.util.List;
import org.junit.jupiter.api.Test;
import vn.dondoc.organisation.DemonstrationPurge;
import vn.dondoc.organisation.OrganisationFixture;
import vn.dondoc.organisation.PersonEntry;
import vn.dondoc.organisation.Role;

/** What only a real PostgreSQL shows: parameters without a type, its locks, and the order in which it deletes. */
class OrganisationIT {

    @Test
    void theWholeWayFromTheDemonstrationToRealUse() throws Exception {
        try (EmbeddedPostgres postgres = EmbeddedPostgres.start();
                OrganisationFixture fixture = new OrganisationFixture(postgres.getPostgresDatabase())) {
            fixture.withDemonstration();
            OrganisationImport imports = new OrganisationImport(
                    List.of(
                            new AgencyIntake(fixture.overview, fixture.register),
                            new FieldIntake(fixture.overview, fixture.register),
                            new PersonIntake(fixture.overview, fixture.register, fixture.passwords),
                            new GrantIntake(fixture.overview, fixture.register)),
                    fixture.transaction);

            for (int round = 0; round < 2; round++) {
                apply(
                        imports,
                        ImportKind.AGENCIES,
                        "code,name,short_name,kind,parent,valid_from\nUBND,Ủy ban,UBND tỉnh,tỉnh,,\nSTC,Sở Tài chính,Sở TC,sở,UBND,01/01/2024");
                apply(
                        imports,
                        ImportKind.PERSONS,
                        "id,full_name,title,email,password\nnva,Nguyễn Văn A,,,mat khau 1\nvpubLeader,Lê Văn Chánh,,,");
                apply(
                        imports,
                        ImportKind.GRANTS,
                        "person,agency,role,valid_to\nnva,STC,văn thư,\nnva,,quản trị,31/12/2030");
                apply(
                        imports,
                        ImportKind.FIELDS,
                        "field,name,office_officer,office_leader,vice_chair\nKTTH,Kinh tế,nva,nva,nva");
            }
            fixture.register.revoke("vpubLeader", "VPUB", Role.LEADER);
            fixture.switchingOff.switchOff("vpubOfficer", "admin");
            fixture.switchingOff.switchOn("vpubOfficer");
            fixture.register.mirrorEverything();

            assertThat(fixture.purge.purge("XOA TRINH DIEN", "mat khau that"))
                    .isEqualTo(new DemonstrationPurge.Purged(2, 2, 1));

            assertThat(fixture.overview.persons())
                    .extracting(PersonEntry::id)
                    .containsExactly("admin", "nva", "vpubLeader");
            assertThat(fixture.entry("vpubLeader").hasPassword()).isFalse();
            assertThat(fixture.directory.memberships.get("nva")).containsExactly("camunda-admin", "stcClerk");
        }
    }

    private static void apply(OrganisationImport imports, ImportKind kind, String file) {
        imports.apply(kind, "a.csv", file.getBytes(UTF_8));
    }
}
