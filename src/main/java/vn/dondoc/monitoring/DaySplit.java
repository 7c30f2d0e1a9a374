package vn.dondoc.monitoring;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import vn.dondoc.deadline.OfficeZone;
import vn.dondoc.deadline.WorkingCalendar;

/**
 * Where an assignment's days went: each working day after the day of giving, up to and with the last one, belongs to what held as it
 * began, so that the days sum up to the working days between the two, however the day itself was spent.
 *
 * @param givenOn not counted itself
 * @param lastOn the day on which it ended, or today
 * @param stays of steps on its path; they may overlap
 * @param pauses from the day after {@code sinceOn} to {@code untilOn}
 */
record DaySplit(String leadCode, LocalDate givenOn, LocalDate lastOn, List<Stay> stays, List<Paused> pauses) {

    private static final Comparator<Stay> PREVAILING =
            Comparator.comparing((Stay stay) -> stay.step().phase()).thenComparing(Stay::since);

    /** @param endedOn null while it is paused */
    record Paused(LocalDate sinceOn, LocalDate endedOn) {

        boolean covers(LocalDate day) {
            return sinceOn.isBefore(day) && (endedOn == null || !endedOn.isBefore(day));
        }
    }

    private record Kind(Phase phase, PathStep step, String agencyCode) {}

    /** In the order in which they first held. */
    List<DaysAt> days(WorkingCalendar calendar) {
        Map<Kind, Integer> counted = new LinkedHashMap<>();
        for (LocalDate day = givenOn.plusDays(1); !day.isAfter(lastOn); day = day.plusDays(1)) {
            if (calendar.isWorkingDay(day)) {
                counted.merge(on(day), 1, Integer::sum);
            }
        }
        List<DaysAt> days = new ArrayList<>();
        counted.forEach((kind, count) -> days.add(new DaysAt(
                kind.phase(),
                kind.phase().label(),
                kind.step() == null ? null : kind.step().label(),
                kind.agencyCode(),
                count)));
        return days;
    }

    private Kind on(LocalDate day) {
        if (pauses.stream().anyMatch(pause -> pause.covers(day))) {
            return new Kind(Phase.PAUSED, null, leadCode);
        }
        Instant begin = day.atStartOfDay(OfficeZone.ID).toInstant();
        Optional<Stay> stay = stays.stream().filter(each -> each.covers(begin)).max(PREVAILING);
        return stay.map(found -> new Kind(found.step().phase(), found.step(), found.agencyCode()))
                .orElse(new Kind(Phase.WAITING, null, leadCode));
    }
}
