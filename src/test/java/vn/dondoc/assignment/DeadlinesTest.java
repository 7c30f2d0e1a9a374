package vn.dondoc.assignment;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import vn.dondoc.deadline.HandlingTime;
import vn.dondoc.deadline.HandlingTimes;
import vn.dondoc.deadline.ShippedCalendar;
import vn.dondoc.deadline.Urgency;
import vn.dondoc.deadline.WorkingCalendar;

class DeadlinesTest {

    private static final LocalDate GIVEN = LocalDate.of(2024, 3, 15);

    private final WorkingCalendar calendar = ShippedCalendar.load();
    private final Deadlines deadlines = new Deadlines(new HandlingTimes() {
        @Override
        public Optional<HandlingTime> forAssignment(Urgency urgency, String kind, boolean severalAgencies) {
            return Optional.of(new HandlingTime(
                    severalAgencies ? 30 : 10,
                    OptionalInt.empty(),
                    severalAgencies ? "rule_list" : "rule_usual",
                    "Thường dùng"));
        }

        @Override
        public int forStep(String step, Urgency urgency) {
            throw new UnsupportedOperationException();
        }

        @Override
        public int contributionAhead(Urgency urgency) {
            throw new UnsupportedOperationException();
        }
    });

    /** Nothing is written, and nobody says that this is a fact: the table sets a date, whose rule is kept. */
    @Test
    void theTableSetsADateWhereNoneIsGiven() {
        assertThat(given(draft(AssignmentKind.GUIDANCE, null, null, null)))
                .isEqualTo(new GivenDate(
                        LocalDate.of(2024, 3, 29), null, Basis.POLICY, "rule_usual", "Thường dùng", null));
    }

    @ParameterizedTest
    @EnumSource(names = {"TEXT", "OFFICE", "INFERRED"})
    void noDateIsAStateWhereTheDocumentOrTheOfficeSaysSoOrConfirmsIt(Basis basis) {
        assertThat(given(draft(AssignmentKind.CASE, null, null, basis)))
                .isEqualTo(new GivenDate(null, null, basis, null));
    }

    @Test
    void aStandingAssignmentHasNone() {
        assertThat(given(draft(AssignmentKind.STANDING, null, null, null)).dueOn())
                .isNull();
    }

    @Test
    void aWrittenDayOffMovesToTheNextWorkingDayAndStaysVisible() {
        LocalDate saturday = LocalDate.of(2024, 3, 30);

        assertThat(given(draft(AssignmentKind.CASE, saturday, null, null)))
                .isEqualTo(new GivenDate(LocalDate.of(2024, 4, 1), saturday, Basis.TEXT, null));
        assertThat(given(draft(AssignmentKind.CASE, null, 32, Basis.OFFICE)))
                .isEqualTo(new GivenDate(LocalDate.of(2024, 5, 4), null, Basis.OFFICE, null));
    }

    @Test
    void aListOfSeveralAgenciesTakesLonger() {
        AssignmentDraft list = new AssignmentDraft(
                1, "x", "x", "SLDTBXH", List.of("HNH"), AssignmentKind.REVIEW, null, null, null, true, true);

        assertThat(given(list).rule()).isEqualTo("rule_list");
    }

    private GivenDate given(AssignmentDraft draft) {
        return deadlines.of(draft, Urgency.NONE, GIVEN, calendar);
    }

    private static AssignmentDraft draft(AssignmentKind kind, LocalDate deadline, Integer days, Basis basis) {
        return new AssignmentDraft(1, "x", "x", "SGDDT", List.of(), kind, deadline, days, basis, false, false);
    }
}
