package vn.dondoc.ladder;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import vn.dondoc.deadline.WorkingCalendar;

/** What the ladder does about one obligation on one day. Knows no database and no clock: the same question has the same answer. */
final class LadderSchedule {

    private final LadderSteps steps;
    private final LocalDate dueOn;
    private final LocalDate sinceOn;
    private final WorkingCalendar calendar;

    /**
     * @param sent the one step that is told now, null if none is
     * @param below lower steps that were passed over or held: nobody was told of them, so that one message is for their people, too
     * @param passed steps that are passed over for it, or that were over before the date was set
     * @param held steps that are not told now because the agency has just acted
     * @param nextOn the day to look again, null if there is nothing to come
     */
    record Outcome(Integer sent, List<Integer> below, List<Integer> passed, List<Integer> held, LocalDate nextOn) {}

    /** @param sinceOn steps of that day or earlier are over: who set the date has said it */
    LadderSchedule(LadderSteps steps, LocalDate dueOn, LocalDate sinceOn, WorkingCalendar calendar) {
        this.steps = steps;
        this.dueOn = dueOn;
        this.sinceOn = sinceOn;
        this.calendar = calendar;
    }

    /**
     * @param recorded what became of the steps so far, by this date of the obligation
     * @param heldUntil the last day on which an act of the agency holds the ladder, null if none does
     */
    Outcome on(LocalDate today, Map<Integer, LadderState> recorded, LocalDate heldUntil) {
        List<Integer> come = new ArrayList<>();
        List<Integer> passed = new ArrayList<>();
        LocalDate nextOn = null;
        for (OptionalInt step = steps.first(); step.isPresent(); step = steps.after(step.getAsInt())) {
            if (recorded.containsKey(step.getAsInt())) {
                continue;
            }
            LocalDate day = day(step.getAsInt());
            if (day.isAfter(today)) {
                nextOn = day;
                break;
            }
            (day.isAfter(sinceOn) ? come : passed).add(step.getAsInt());
        }
        List<Integer> waiting = waiting(recorded);
        if (heldUntil != null && !today.isAfter(heldUntil)) {
            boolean somethingHeld = !come.isEmpty() || !waiting.isEmpty();
            LocalDate freeOn = calendar.firstWorkingDayFrom(heldUntil.plusDays(1));
            return new Outcome(null, List.of(), passed, come, somethingHeld ? earlier(nextOn, freeOn) : nextOn);
        }
        waiting.addAll(come);
        if (waiting.isEmpty()) {
            return new Outcome(null, List.of(), passed, List.of(), nextOn);
        }
        Integer sent = Collections.max(waiting);
        waiting.remove(sent);
        come.remove(sent);
        passed.addAll(come);
        return new Outcome(sent, List.copyOf(waiting), passed, List.of(), nextOn);
    }

    /** The day of a step; the date itself may have become a day off. */
    LocalDate day(int step) {
        return step == 0 ? calendar.firstWorkingDayFrom(dueOn) : calendar.addWorkingDays(dueOn, step);
    }

    /** Steps that were held and after which nothing was told yet. */
    private static List<Integer> waiting(Map<Integer, LadderState> recorded) {
        int told = recorded.entrySet().stream()
                .filter(step -> step.getValue() == LadderState.SENT)
                .mapToInt(Map.Entry::getKey)
                .max()
                .orElse(Integer.MIN_VALUE);
        List<Integer> waiting = new ArrayList<>();
        recorded.forEach((step, state) -> {
            if (state == LadderState.HELD && step > told) {
                waiting.add(step);
            }
        });
        return waiting;
    }

    static LocalDate earlier(LocalDate one, LocalDate other) {
        if (one == null || other == null) {
            return one == null ? other : one;
        }
        return one.isBefore(other) ? one : other;
    }
}
