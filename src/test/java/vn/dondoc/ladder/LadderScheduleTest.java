package vn.dondoc.ladder;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;
import vn.dondoc.deadline.ShippedCalendar;
import vn.dondoc.deadline.WorkingCalendar;

/** The ladder of one obligation, without database and clock. */
class LadderScheduleTest {

    private static final WorkingCalendar CALENDAR = ShippedCalendar.load();
    private static final LadderSteps LADDER = steps(-3, -1, 0, 1, 3, 7, 10, 20);
    /** Friday. */
    private static final LocalDate DUE = LocalDate.of(2024, 4, 12);

    private static final LocalDate LONG_AGO = LocalDate.of(2024, 1, 2);

    @Test
    void eachStepHasItsWorkingDay() {
        LadderSchedule schedule = schedule(DUE, LONG_AGO);

        assertThat(schedule.day(-3)).isEqualTo("2024-04-09");
        assertThat(schedule.day(0)).isEqualTo("2024-04-12");
        assertThat(schedule.day(1)).isEqualTo("2024-04-15");
        // 18/4 is Giỗ Tổ, 29/4 is swapped for Saturday 4/5, 30/4 and 1/5 are holidays.
        assertThat(schedule.day(10)).isEqualTo("2024-05-02");
        assertThat(schedule.day(12)).isEqualTo("2024-05-04");
    }

    @Test
    void overTetTheDaysOffDoNotCount() {
        LadderSchedule schedule = schedule(LocalDate.of(2024, 2, 6), LONG_AGO);

        assertThat(schedule.day(1)).isEqualTo("2024-02-07");
        assertThat(schedule.day(2)).isEqualTo("2024-02-15");
        assertThat(schedule.day(-3)).isEqualTo("2024-02-01");
    }

    @Test
    void tellsOnTheDayAndLooksAgainOnTheNext() {
        LadderSchedule.Outcome outcome = schedule(DUE, LONG_AGO).on(LocalDate.of(2024, 4, 9), Map.of(), null);

        assertThat(outcome)
                .isEqualTo(new LadderSchedule.Outcome(-3, List.of(), List.of(), List.of(), LocalDate.of(2024, 4, 11)));
    }

    @Test
    void afterDowntimeTheHighestIsToldAndTheOthersArePassedOver() {
        LadderSchedule.Outcome outcome = schedule(DUE, LONG_AGO).on(LocalDate.of(2024, 4, 19), Map.of(), null);

        assertThat(outcome.sent()).isEqualTo(3);
        assertThat(outcome.passed()).containsExactly(-3, -1, 0, 1);
        assertThat(outcome.below()).containsExactly(-3, -1, 0, 1);
        assertThat(outcome.nextOn()).isEqualTo("2024-04-24");
    }

    @Test
    void whatIsOverBeforeTheDateWasSetIsNotTold() {
        LadderSchedule.Outcome outcome =
                schedule(DUE, LocalDate.of(2024, 4, 11)).on(LocalDate.of(2024, 4, 11), Map.of(), null);

        assertThat(outcome).isEqualTo(new LadderSchedule.Outcome(null, List.of(), List.of(-3, -1), List.of(), DUE));
    }

    @Test
    void anActHoldsTheStepsAndThenOneIsTold() {
        LadderSchedule schedule = schedule(DUE, LONG_AGO);
        LocalDate heldUntil = LocalDate.of(2024, 4, 17);
        Map<Integer, LadderState> recorded = new HashMap<>(Map.of(-3, LadderState.SENT, -1, LadderState.SENT));

        LadderSchedule.Outcome held = schedule.on(LocalDate.of(2024, 4, 15), recorded, heldUntil);
        assertThat(held)
                .isEqualTo(new LadderSchedule.Outcome(null, List.of(), List.of(), List.of(0, 1), schedule.day(3)));
        held.held().forEach(step -> recorded.put(step, LadderState.HELD));

        LadderSchedule.Outcome released = schedule.on(LocalDate.of(2024, 4, 19), recorded, heldUntil);
        assertThat(released.sent()).isEqualTo(3);
        assertThat(released.passed()).isEmpty();
        assertThat(released.below()).containsExactly(0, 1);
        recorded.put(3, LadderState.SENT);
        assertThat(schedule.on(LocalDate.of(2024, 4, 22), recorded, heldUntil).sent())
                .isNull();
    }

    @Test
    void whatWasHeldIsToldThoughNoNewStepHasCome() {
        LadderSchedule schedule = schedule(DUE, LONG_AGO);
        Map<Integer, LadderState> recorded = Map.of(0, LadderState.SENT, 1, LadderState.HELD);

        LadderSchedule.Outcome outcome = schedule.on(LocalDate.of(2024, 4, 16), recorded, LocalDate.of(2024, 4, 15));

        assertThat(outcome.sent()).isEqualTo(1);
        assertThat(outcome.nextOn()).isEqualTo(schedule.day(3));
    }

    @Test
    void aClockThatGoesBackRepeatsNothing() {
        LadderSchedule schedule = schedule(DUE, LONG_AGO);
        Map<Integer, LadderState> recorded =
                Map.of(-3, LadderState.SENT, -1, LadderState.SENT, 0, LadderState.SENT, 1, LadderState.SENT);

        LadderSchedule.Outcome outcome = schedule.on(LocalDate.of(2024, 4, 11), recorded, null);

        assertThat(outcome.sent()).isNull();
        assertThat(outcome.nextOn()).isEqualTo(schedule.day(3));
    }

    @Test
    void hoaTocRepeatsEveryWorkingDay() {
        LadderSteps daily = new LadderSteps(
                List.of(new LadderAction("rule_daily", 0, 1, LadderRecipient.HANDLER, LadderChannel.AT_ONCE, null)));
        LadderSchedule schedule = new LadderSchedule(daily, DUE, LONG_AGO, CALENDAR);

        assertThat(schedule.on(DUE, Map.of(), null).nextOn()).isEqualTo("2024-04-15");
        LadderSchedule.Outcome later = schedule.on(LocalDate.of(2024, 4, 17), Map.of(0, LadderState.SENT), null);
        assertThat(later.sent()).isEqualTo(3);
        assertThat(later.passed()).containsExactly(1, 2);
        assertThat(later.nextOn()).isEqualTo("2024-04-19");
    }

    /**
     * Whatever happens - looks at any moment, downtime, a clock that goes back, acts that hold: no step twice, none missing, only the
     * highest is told. Another seed: {@code -Ddondoc.random.seed=…}.
     */
    @Test
    void whateverHappensNoStepIsTwiceAndNoneIsMissing() {
        long seed = Long.getLong("dondoc.random.seed", 857);
        Random chance = new Random(seed);
        for (int i = 0; i < 3000; i++) {
            try {
                walk(chance);
            } catch (AssertionError | RuntimeException e) {
                throw new AssertionError("Seed " + seed + ", walk " + i, e);
            }
        }
    }

    private void walk(Random chance) {
        LadderSteps ladder = chance.nextInt(4) == 0 ? daily(chance) : random(chance);
        LocalDate due = CALENDAR.firstWorkingDayFrom(LocalDate.of(2024, 1, 20).plusDays(chance.nextInt(600)));
        LocalDate since = due.minusDays(chance.nextInt(50));
        LadderSchedule schedule = new LadderSchedule(ladder, due, since, CALENDAR);
        Map<Integer, LadderState> recorded = new HashMap<>();
        List<Integer> told = new ArrayList<>();
        Set<Integer> covered = new HashSet<>();
        LocalDate today = since;
        LocalDate latest = since;
        LocalDate heldUntil = null;
        for (int look = 0; look < 30; look++) {
            int dice = chance.nextInt(10);
            today = today.plusDays(dice == 0 ? -chance.nextInt(3) : dice < 3 ? chance.nextInt(20) : chance.nextInt(3));
            latest = today.isAfter(latest) ? today : latest;
            if (chance.nextInt(6) == 0) {
                heldUntil = CALENDAR.addWorkingDays(today, 3);
            }
            LadderSchedule.Outcome outcome = schedule.on(today, Map.copyOf(recorded), heldUntil);
            outcome.passed().forEach(step -> assertThat(recorded.put(step, LadderState.PASSED))
                    .isNull());
            outcome.held().forEach(step -> assertThat(recorded.put(step, LadderState.HELD))
                    .isNull());
            if (outcome.sent() != null) {
                assertThat(recorded.put(outcome.sent(), LadderState.SENT)).isIn(null, LadderState.HELD);
                assertThat(told).doesNotContain(outcome.sent());
                told.add(outcome.sent());
                assertThat(schedule.day(outcome.sent())).isAfter(since);
                covered.add(outcome.sent());
                covered.addAll(outcome.below());
                // Nobody whom a step names that has come since the date was set is left out.
                for (int step : recorded.keySet()) {
                    if (step < outcome.sent() && schedule.day(step).isAfter(since)) {
                        assertThat(covered).contains(step);
                    }
                }
                assertThat(heldUntil == null || today.isAfter(heldUntil)).isTrue();
            }
            for (OptionalInt step = ladder.first(); step.isPresent(); step = ladder.after(step.getAsInt())) {
                LocalDate day = schedule.day(step.getAsInt());
                if (day.isAfter(today)) {
                    if (!recorded.containsKey(step.getAsInt())) {
                        assertThat(outcome.nextOn()).isNotNull().isBeforeOrEqualTo(day);
                        break;
                    }
                    continue;
                }
                assertThat(recorded).containsKey(step.getAsInt());
            }
            if (outcome.nextOn() != null) {
                assertThat(outcome.nextOn()).isAfter(today);
                assertThat(CALENDAR.isWorkingDay(outcome.nextOn())).isTrue();
            }
        }
        assertThat(recorded.keySet())
                .allMatch(step -> ladder.toldAt(step, List.of()).size() > 0);
    }

    @Test
    void whoIsNamedBySeveralStepsIsToldOnceByTheMostPressingChannel() {
        LadderSteps ladder = new LadderSteps(List.of(
                new LadderAction("rule_ahead", -1, null, LadderRecipient.HANDLER, LadderChannel.DIGEST, null),
                new LadderAction("rule_late", 1, null, LadderRecipient.HANDLER, LadderChannel.AT_ONCE, null),
                new LadderAction(
                        "rule_urge", 3, null, LadderRecipient.OFFICE_OFFICER, LadderChannel.AT_ONCE, LadderTask.URGING),
                new LadderAction("rule_chair", 10, null, LadderRecipient.VICE_CHAIR, LadderChannel.WEEKLY, null)));

        assertThat(ladder.toldAt(10, List.of(-1, 1, 3)))
                .extracting(LadderAction::ruleId)
                .containsExactlyInAnyOrder("rule_late", "rule_urge", "rule_chair");
        assertThat(ladder.workAt(10, List.of(-1, 1, 3))).containsExactly(LadderTask.URGING);
        assertThat(ladder.workAt(10, List.of(-1, 1))).isEmpty();
    }

    private static LadderSteps random(Random chance) {
        int[] steps = chance.ints(1 + chance.nextInt(8), -12, 25).distinct().toArray();
        return steps(steps);
    }

    private static LadderSteps daily(Random chance) {
        return new LadderSteps(
                List.of(action(chance.nextInt(4) - 2, null), action(chance.nextInt(3), 1 + chance.nextInt(4))));
    }

    private static LadderSchedule schedule(LocalDate due, LocalDate since) {
        return new LadderSchedule(LADDER, due, since, CALENDAR);
    }

    private static LadderSteps steps(int... steps) {
        List<LadderAction> actions = new ArrayList<>();
        for (int step : steps) {
            actions.add(action(step, null));
        }
        return new LadderSteps(actions);
    }

    private static LadderAction action(int step, Integer repeatEvery) {
        return new LadderAction("rule_" + step, step, repeatEvery, LadderRecipient.HANDLER, LadderChannel.DIGEST, null);
    }
}
