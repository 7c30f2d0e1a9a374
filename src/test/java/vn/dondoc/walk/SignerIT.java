package vn.dondoc.walk;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Map;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import vn.dondoc.SystemTest;
import vn.dondoc.assignment.Progress;
import vn.dondoc.organisation.Role;

/** Whoever signed the directive decides what a signer decides; where that is unknown, the vice chairman of its field. */
@SystemTest
class SignerIT {

    @Autowired
    Paths paths;

    @Autowired
    Office office;

    @ParameterizedTest
    @CsvSource({",ubndLeader,LEADER", "ubndLeader2,ubndLeader2,LEADER", "ubndChair,ubndChair,CHAIR"})
    void decidesOnAnotherLead(String signedBy, String decides, Role role) {
        ObjectNode directive = DirectiveFixture.simple(Office.freshNumber(), "SGDDT", "GUIDANCE");
        directive.put("signedBy", signedBy);
        AssignmentPath path = paths.given(directive).received().returned().otherLeadDrafted("HNH");

        assertThat(office.task(path.id()).assigneeId()).isEqualTo(decides);
        assertThat(office.task(path.id()).agencyRole()).isEqualTo(role);
        for (String other : new String[] {"ubndLeader", "ubndLeader2", "ubndChair", "vpubLeader"}) {
            if (!other.equals(decides)) {
                path.refuses(other, Map.of("outcome", "APPROVED"));
            }
        }
        path.acts(decides, Map.of("outcome", "APPROVED")).stands(Progress.NOT_RECEIVED, "registerArrival");
    }
}
