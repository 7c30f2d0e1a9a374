package vn.dondoc.file;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import vn.dondoc.SystemTest;
import vn.dondoc.file.UploadClient.Answer;
import vn.dondoc.walk.AssignmentPath;
import vn.dondoc.walk.ContributionPath;
import vn.dondoc.walk.DirectiveFixture;
import vn.dondoc.walk.Office;
import vn.dondoc.walk.Paths;
import vn.dondoc.walk.ProposalPath;
import vn.dondoc.walk.ProposalPaths;

/** Files on one agency's contribution and on a proposal: the third of the three levels of rights, and what a signature fixes. */
@SystemTest
class FilesOfPartsIT {

    @LocalServerPort
    int port;

    @Autowired
    Office office;

    @Autowired
    Paths paths;

    @Autowired
    ProposalPaths proposals;

    @Test
    void aDistrictsListIsItsOwnTheLeadsAndTheOffices() {
        AssignmentPath path = paths.given(DirectiveFixture.coordinated(Office.freshNumber(), "SLDTBXH", "HKR", "HNH"));
        ContributionPath part = paths.part(path, "HKR").received().named();

        Answer stored =
                as("hkrOfficer").upload("/api/tasks/" + part.taskId() + "/files", "Danh sách.xlsx", SmallFiles.xlsx());

        assertThat(stored.status()).isEqualTo(201);
        String href = stored.json().at("/0/file/href").asText();
        String collection = "/api/contributions/" + part.id() + "/files";
        for (String reader : List.of("hkrLeader", "sldtbxhOfficer", "vpubOfficer", "ubndLeader")) {
            assertThat(as(reader).get(href).status()).as(reader).isEqualTo(200);
            assertThat(as(reader).get(collection).json().get("files"))
                    .as(reader)
                    .hasSize(1);
        }
        for (String other : List.of("hnhOfficer", "sgddtLeader", "admin")) {
            assertThat(as(other).get(href).status()).as(other).isEqualTo(404);
            assertThat(as(other).get(collection).status()).as(other).isEqualTo(404);
        }
        assertThat(as("sldtbxhOfficer")
                        .upload(collection, "Khác.pdf", SmallFiles.pdf())
                        .status())
                .isEqualTo(403);
    }

    @Test
    void whatADistrictSignedStandsStillUntilASupplementIsAskedFor() {
        AssignmentPath path = paths.given(DirectiveFixture.coordinated(Office.freshNumber(), "SLDTBXH", "HKR"));
        ContributionPath without = paths.part(path, "HKR").received().named();
        String collection = "/api/contributions/" + without.id() + "/files";
        String href = as("hkrOfficer")
                .upload(collection, "Danh sách.xlsx", SmallFiles.xlsx())
                .json()
                .at("/0/file/href")
                .asText();
        without.contributed().signed();

        assertThat(as("hkrOfficer")
                        .upload(collection, "Thêm.pdf", SmallFiles.pdf())
                        .status())
                .isEqualTo(403);
        assertThat(as("hkrOfficer").delete(href).status()).isIn(403, 409);
        assertThat(as("sldtbxhOfficer").get(href).status()).isEqualTo(200);
    }

    @Test
    void aProposalsFilesAreReadByWhoIsAskedAndFixedByTheSignature() {
        ProposalPath path = proposals.begun();
        String collection = "/api/proposals/" + path.id() + "/files";
        assertThat(as("sldtbxhOfficer")
                        .upload(collection, "Phụ lục.xlsx", SmallFiles.xlsx())
                        .status())
                .isEqualTo(201);
        path.drafted(ProposalPath.text());
        assertThat(as("bdtOfficer").get(collection).status()).isEqualTo(200);
        assertThat(as("bdtOfficer")
                        .upload(collection, "a.pdf", SmallFiles.pdf())
                        .status())
                .isEqualTo(403);
        assertThat(as("hnhLeader").get(collection).status()).isEqualTo(404);
        path.answered("bdt", "AGREE")
                .explained(ProposalPath.text(), "ACCEPTED")
                .signed()
                .issued();

        Answer late = as("sldtbxhOfficer").upload(collection, "Thêm.pdf", SmallFiles.pdf());

        assertThat(late.status()).isEqualTo(409);
        assertThat(path.readBy("vpubOfficer").signature().intact()).isTrue();
        path.examined().slipSigned();
    }

    private UploadClient as(String personId) {
        return new UploadClient(port, personId);
    }
}
