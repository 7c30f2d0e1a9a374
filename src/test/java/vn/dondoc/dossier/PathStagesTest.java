package vn.dondoc.dossier;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.dondoc.assignment.Assignment;
import vn.dondoc.assignment.AssignmentKind;
import vn.dondoc.assignment.Progress;
import vn.dondoc.proposal.ProposalState;

/** Where an assignment is drawn: one row for each way in which it can stand; D done, C here, A ahead, N not asked for. */
class PathStagesTest {

    @ParameterizedTest
    @CsvSource(
            nullValues = "-",
            value = {
                "DRAFTED, false, -, '', CANNA",
                "NOT_RECEIVED, false, -, registerArrival, DCNNA",
                "NOT_ASSIGNED, true, -, nameHandler, DCAAA",
                "RETURNED, true, -, answerAgency, DCAAA",
                "IN_PROGRESS, false, -, enterPlan, DCNNA",
                "IN_PROGRESS, true, -, consolidateContributions, DCAAA",
                "IN_PROGRESS, true, DRAFTING, '', DDCAA",
                "IN_PROGRESS, true, ISSUING, '', DDCAA",
                "IN_PROGRESS, true, EXAMINING, '', DDDCA",
                "AWAITING_HIGHER_LEVEL, true, AWAITING_HIGHER_LEVEL, '', DDDCA",
                "IN_PROGRESS, true, DECIDED, carryOut, DDDDC",
                "IN_PROGRESS, false, RECALLED, enterPlan, DCAAA",
                "IN_PROGRESS, false, -, carryOut, DDNNC",
                "IN_PROGRESS, false, -, signReport, DDNNC",
                "PAUSED, false, -, signReport, DDNNC",
                "AWAITING_CONFIRMATION, false, -, confirmResult, DDNNC",
                "REDO, true, DECIDED, carryOut, DDDDC",
                "COMPLETED, false, -, '', DDNND",
                "FOLLOW_UP_ENDED, true, -, '', DDDDD"
            })
    void isDrawnAtItsStation(
            Progress progress, boolean proposalRequired, ProposalState proposal, String steps, String expected) {
        Set<String> open =
                Arrays.stream(steps.split(" ")).filter(step -> !step.isEmpty()).collect(Collectors.toSet());

        String drawn = PathStages.of(assignment(progress, proposalRequired), proposal, open).stream()
                .map(stage -> stage.state().name().substring(0, 1))
                .collect(Collectors.joining());

        assertThat(drawn).isEqualTo(expected);
    }

    private static Assignment assignment(Progress progress, boolean proposalRequired) {
        LocalDate day = LocalDate.of(2024, 3, 15);
        return new Assignment(
                1,
                1,
                1,
                "Rà soát",
                "Rà soát.",
                "SNV",
                AssignmentKind.REVIEW,
                proposalRequired,
                false,
                null,
                null,
                null,
                null,
                day,
                day,
                progress,
                null,
                null,
                day,
                null,
                null,
                null,
                null,
                null,
                null,
                null);
    }
}
