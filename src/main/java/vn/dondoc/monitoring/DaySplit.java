package vn.dondoc.monitoring;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableSet;
import java.util.Set;
import java.util.TreeSet;
import vn.dondoc.deadline.OfficeZone;

/**
 * Where an assignment's days went: each working day after the day of giving, up to and with the last one, belongs to what held as it
 * began, so that the days sum up to the working days between the two, however the day itself was spent.
 *
 * @param givenOn not counted itself
 * @param lastOn the day on which it ended, or today
 * @param stays of steps on its path; they may overlap
 * @param pauses from the day after {@code sinceOn} to {@code untilOn}
 */
record DaySplit(Leads leads, LocalDate givenOn, LocalDate lastOn, Collection<Stay> stays, Collection<Paused> pauses) {

    /** Of two that began at the same moment always the same one: the database gives them in no order. */
    private static final Comparator<Stay> PREVAILING = Comparator.comparing(
                    (Stay stay) -> stay.step().phase())
            .thenComparing(Stay::since)
            .thenComparing(Stay::step)
            .thenComparing(Stay::agencyCode, Comparator.nullsFirst(Comparator.naturalOrder()));

    /** @param endedOn null while it is paused */
    record Paused(LocalDate sinceOn, LocalDate endedOn) {

        boolean covers(LocalDate day) {
            return sinceOn.isBefore(day) && (endedOn == null || !endedOn.isBefore(day));
        }
    }

    /**
     * To what a day went.
     *
     * @param step null while none of the path lay open, or in a pause
     * @param agencyCode with whom it lay; who led it that day while it lay with none of the path, or in a pause
     */
    record Share(Phase phase, PathStep step, String agencyCode) {}

    /**
     * How many of those days went to what, in the order in which it first held; the others are not this assignment's.
     *
     * @param mornings in their order
     */
    Map<Share, Integer> of(List<Morning> mornings) {
        Map<Share, Integer> counted = new LinkedHashMap<>();
        for (Morning morning : mornings) {
            if (morning.day().isAfter(givenOn) && !morning.day().isAfter(lastOn)) {
                counted.merge(on(morning), 1, Integer::sum);
            }
        }
        return counted;
    }

    /**
     * Days one after the other that went to the same, working days or not.
     *
     * @param until included
     */
    record Stretch(LocalDate from, LocalDate until, Share share) {}

    /** All days from the one after giving to the last, in their order. */
    List<Stretch> stretches() {
        NavigableSet<LocalDate> begins = new TreeSet<>(Set.of(givenOn.plusDays(1)));
        // What holds as a day begins changes on the day after something does.
        stays.forEach(stay -> {
            begins.add(LocalDate.ofInstant(stay.since(), OfficeZone.ID).plusDays(1));
            if (stay.until() != null) {
                begins.add(LocalDate.ofInstant(stay.until(), OfficeZone.ID).plusDays(1));
            }
        });
        pauses.forEach(pause -> {
            begins.add(pause.sinceOn().plusDays(1));
            if (pause.endedOn() != null) {
                begins.add(pause.endedOn().plusDays(1));
            }
        });
        leads.since()
                .forEach(led -> begins.add(
                        LocalDate.ofInstant(led.from(), OfficeZone.ID).plusDays(1)));
        List<Stretch> stretches = new ArrayList<>();
        for (LocalDate from : begins.subSet(givenOn, false, lastOn, true)) {
            LocalDate next = begins.higher(from);
            LocalDate until = next == null || next.isAfter(lastOn) ? lastOn : next.minusDays(1);
            stretches.add(new Stretch(
                    from,
                    until,
                    on(new Morning(from, from.atStartOfDay(OfficeZone.ID).toInstant()))));
        }
        return stretches;
    }

    private Share on(Morning morning) {
        for (Paused pause : pauses) {
            if (pause.covers(morning.day())) {
                return new Share(Phase.PAUSED, null, leads.at(morning.begin()));
            }
        }
        Stay found = prevailing(morning.begin());
        return found == null
                ? new Share(Phase.WAITING, null, leads.at(morning.begin()))
                : new Share(found.step().phase(), found.step(), found.agencyCode());
    }

    private Stay prevailing(Instant moment) {
        Stay found = null;
        for (Stay stay : stays) {
            if (stay.covers(moment) && (found == null || PREVAILING.compare(stay, found) >= 0)) {
                found = stay;
            }
        }
        return found;
    }
}
