package vn.dondoc.ladder;

import java.time.LocalDate;
import java.util.Collection;
import java.util.EnumSet;
import java.util.List;
import java.util.OptionalInt;
import java.util.Set;
import vn.dondoc.deadline.Urgency;
import vn.dondoc.deadline.WorkingCalendar;

/**
 * By when a token has to look although nothing that is owed calls for it: a task may begin meanwhile, and acts do not touch the timer -
 * that would cost each of them several statements. A task that begins has days of its own, so that nothing of it can be due before the
 * day that is computed here.
 */
final class Foreseen {

    private final LadderTable.Snapshot table;
    private final WorkingCalendar calendar;

    Foreseen(LadderTable.Snapshot table, WorkingCalendar calendar) {
        this.table = table;
        this.calendar = calendar;
    }

    /**
     * @param open what is open now
     * @param always what may begin whatever is open
     * @param urgency null if unknown
     * @return null if nothing can begin by itself
     */
    LocalDate after(LocalDate today, Collection<TimedStep> open, Set<TimedStep> always, Urgency urgency) {
        Set<TimedStep> next = EnumSet.noneOf(TimedStep.class);
        next.addAll(always);
        open.forEach(step -> next.addAll(step.next()));
        List<Urgency> urgencies = urgency == null ? List.of(Urgency.values()) : List.of(urgency);
        OptionalInt earliest = next.stream()
                .flatMap(step -> urgencies.stream().map(each -> days(step, each)))
                .flatMapToInt(OptionalInt::stream)
                .min();
        return earliest.isEmpty() ? null : calendar.addWorkingDays(today, Math.max(1, earliest.getAsInt()));
    }

    /** From a task's beginning to the first step of its ladder. */
    private OptionalInt days(TimedStep step, Urgency urgency) {
        OptionalInt first = table.steps(step.kind(), urgency, false).first();
        Integer days = smaller(table.days(step.row(false), urgency), table.days(step.row(true), urgency));
        return first.isEmpty() || days == null ? OptionalInt.empty() : OptionalInt.of(days + first.getAsInt());
    }

    private static Integer smaller(Integer one, Integer other) {
        return one == null ? other : other == null ? one : Integer.valueOf(Math.min(one, other));
    }
}
