package vn.dondoc.walk;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.springframework.beans.factory.annotation.Autowired;
import vn.dondoc.SettableClock;
import vn.dondoc.SystemTest;
import vn.dondoc.TakenFlows;
import vn.dondoc.assignment.Progress;
import vn.dondoc.contribution.ContributionProgress;

/** Every sequence flow of {@code contribution.bpmn}, with what is refused on the way. */
@SystemTest
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class ContributionIT {

    @Autowired
    Paths paths;

    @Autowired
    SettableClock clock;

    @BeforeAll
    static void startMeasuring(@Autowired TakenFlows flows) {
        flows.forget("contribution");
    }

    @AfterEach
    void backToToday() {
        clock.reset();
    }

    @Test
    void twoDistrictsContributeAndTheLeadConsolidates() {
        AssignmentPath path = coordinated("HKR", "HNH");
        path.received().named().planEntered().stands(Progress.IN_PROGRESS, "consolidateContributions");

        paths.part(path, "HKR").done().stands(ContributionProgress.SIGNED, null);
        paths.part(path, "HNH")
                .received()
                .leaderHimself()
                .stands(ContributionProgress.IN_PROGRESS, "contributeAndSign")
                .contributedAndSigned()
                .stands(ContributionProgress.SIGNED, null);

        path.acts("sldtbxhOfficer", Map.of("outcome", "CONSOLIDATED")).stands(Progress.IN_PROGRESS, "carryOut");
        assertThat(paths.parts(path)).allSatisfy(part -> part.stands(ContributionProgress.ACCEPTED, null));
    }

    private AssignmentPath coordinated(String... coordinators) {
        return paths.given(DirectiveFixture.coordinated(Office.freshNumber(), "SLDTBXH", coordinators));
    }
}
