package vn.dondoc.monitoring;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import vn.dondoc.deadline.OfficeZone;
import vn.dondoc.deadline.Urgency;
import vn.dondoc.deadline.WorkingCalendar;
import vn.dondoc.ladder.StepTimes;
import vn.dondoc.ladder.StepTimes.StepTime;

/**
 * When an open task is past its date: a step to which the office gives days of its own by these, as the ladder does; any other by its
 * written date, which mostly is the assignment's.
 */
@Component
class StepLateness {

    /**
     * By the written date, unless a result issued in time only waits to be confirmed: the Office's own clock runs then. A request, or a
     * letter that urges, is no part of what the assignment's date was set for.
     */
    private static final String BY_DATE =
            """
            (t.due_on < :today and t.process_key not in ('request', 'urging') and not exists (select 1 from issued_document i
              where i.id = t.document_id and i.kind = 'URGING') and not exists (select 1 from assignment a
              where a.id = t.assignment_id and a.progress = 'AWAITING_CONFIRMATION' and a.result_issued_on <= a.due_on))""";

    private final StepTimes times;

    StepLateness(StepTimes times) {
        this.times = times;
    }

    /**
     * Tasks that are judged alike, over {@code open_task t}.
     *
     * @param days working days that they have, null where they go by their written date
     * @param late SQL that holds for those past it
     */
    record Group(Integer days, String late) {

        /** In the order in which they became late. */
        String order() {
            return days == null ? "t.due_on, t.created_at, t.task_id" : "t.created_at, t.task_id";
        }

        LocalDate dueOn(LocalDate createdOn, LocalDate writtenOn, WorkingCalendar calendar) {
            return days == null ? writtenOn : calendar.addWorkingDays(createdOn, days);
        }
    }

    /**
     * As of one day.
     *
     * @param parameters of the groups' conditions
     */
    record Judgement(List<Group> groups, Map<String, Object> parameters) {

        String late() {
            return groups.stream().map(Group::late).collect(Collectors.joining(" or ", "(", ")"));
        }
    }

    Judgement on(LocalDate today, WorkingCalendar calendar) {
        Map<Integer, List<StepTime>> byDays = times.current().stream()
                .collect(Collectors.groupingBy(StepTime::days, TreeMap::new, Collectors.toList()));
        Map<String, Object> parameters = new TreeMap<>(Map.of("today", today));
        List<Group> groups = new ArrayList<>();
        List<String> timed = new ArrayList<>();
        byDays.forEach((days, steps) -> {
            String which = which(steps);
            timed.add(which);
            parameters.put(
                    "before" + days,
                    lastLate(days, today, calendar)
                            .plusDays(1)
                            .atStartOfDay(OfficeZone.ID)
                            .toOffsetDateTime());
            // Nothing is owed of a step that a pause locks.
            groups.add(new Group(days, "(t.created_at < :before" + days + " and t.locked = false and " + which + ")"));
        });
        groups.add(new Group(
                null,
                timed.isEmpty()
                        ? BY_DATE
                        : "(" + BY_DATE + " and not " + timed.stream().collect(Collectors.joining(" or ", "(", ")"))
                                + ")"));
        return new Judgement(groups, parameters);
    }

    /** What is the same for every urgency is said once: each condition is asked of each open task. */
    private static String which(List<StepTime> times) {
        Map<StepTime, List<String>> urgencies = new LinkedHashMap<>();
        times.forEach(time -> urgencies
                .computeIfAbsent(
                        new StepTime(time.step(), null, time.byChair(), time.days(), time.unlessWritten()),
                        step -> new ArrayList<>())
                .add("'" + time.urgency() + "'"));
        return urgencies.entrySet().stream()
                .map(step -> "(t.step = '" + step.getKey().step() + "'"
                        + (step.getValue().size() == Urgency.values().length
                                ? ""
                                : " and t.urgency in (" + String.join(", ", step.getValue()) + ")")
                        + rest(step.getKey()) + ")")
                .collect(Collectors.joining(" or ", "(", ")"));
    }

    private static String rest(StepTime time) {
        return (time.byChair() == null ? "" : " and t.agency_role " + (time.byChair() ? "=" : "<>") + " 'CHAIR'")
                + (time.unlessWritten() ? " and t.due_on is null" : "");
    }

    /** Since when one would have to lie open to be late today. */
    private static LocalDate lastLate(int days, LocalDate today, WorkingCalendar calendar) {
        LocalDate day = today;
        while (!calendar.addWorkingDays(day, days).isBefore(today)) {
            day = day.minusDays(1);
        }
        return day;
    }
}
