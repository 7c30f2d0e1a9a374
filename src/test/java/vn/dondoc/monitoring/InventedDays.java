package vn.dondoc.monitoring;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import vn.dondoc.deadline.OfficeZone;
import vn.dondoc.deadline.WorkingCalendar;

/**
 * One assignment with steps that lay open and pauses, invented at random; to what each of its days went is told here day by day and by
 * the words of the rule, without a look at how the system does it.
 */
final class InventedDays {

    static final List<String> AGENCIES = List.of("SNV", "SXD", "STC", "VPUB");
    static final LocalDate FIRST = LocalDate.of(2024, 3, 15);
    static final int DAYS = 150;

    /** A Thursday; nothing has ended after it. */
    static final LocalDate TODAY = FIRST.plusDays(DAYS + 24L);

    /** @param until null while it still lies open */
    record Lay(PathStep step, String with, Instant since, Instant until) {}

    /** @param untilOn null while it lasts */
    record Pause(LocalDate sinceOn, LocalDate untilOn) {}

    /** @param step null while none lay open */
    record Day(LocalDate day, Phase phase, PathStep step, String with) {}

    final String lead;
    final String field;
    final LocalDate givenOn;
    final LocalDate endedOn;
    final List<Lay> stays = new ArrayList<>();
    final List<Pause> pauses = new ArrayList<>();

    InventedDays(Random random) {
        lead = AGENCIES.get(random.nextInt(3));
        field = random.nextBoolean() ? "GD" : "YT";
        givenOn = FIRST.plusDays(random.nextInt(DAYS));
        LocalDate end = givenOn.plusDays(random.nextInt(60));
        endedOn = random.nextInt(3) == 0 ? null : end.isAfter(TODAY) ? TODAY : end;
        Instant at = moment(givenOn, random);
        for (int stay = random.nextInt(9); stay > 0; stay--) {
            Instant until = at.plusSeconds(random.nextInt(12 * 86_400));
            boolean open = endedOn == null && random.nextInt(6) == 0;
            stays.add(new Lay(
                    PathStep.values()[random.nextInt(PathStep.values().length)],
                    AGENCIES.get(random.nextInt(AGENCIES.size())),
                    at,
                    open ? null : until));
            // The next one mostly begins where this one ends, sometimes earlier.
            at = random.nextInt(4) == 0 ? at.plusSeconds(random.nextInt(86_400)) : until;
        }
        for (int pause = random.nextInt(3); pause > 0; pause--) {
            LocalDate since = givenOn.plusDays(random.nextInt(40));
            pauses.add(new Pause(since, random.nextInt(5) == 0 ? null : since.plusDays(random.nextInt(10))));
        }
    }

    /** Its working days among those, each with what held at midnight. */
    Stream<Day> days(LocalDate from, LocalDate to, WorkingCalendar calendar) {
        LocalDate last = endedOn == null ? TODAY : endedOn;
        return from.datesUntil(to.plusDays(1))
                .filter(calendar::isWorkingDay)
                .filter(day -> day.isAfter(givenOn) && !day.isAfter(last))
                .map(this::told);
    }

    private Day told(LocalDate day) {
        if (pauses.stream()
                .anyMatch(pause ->
                        day.isAfter(pause.sinceOn()) && (pause.untilOn() == null || !day.isAfter(pause.untilOn())))) {
            return new Day(day, Phase.PAUSED, null, lead);
        }
        Instant midnight = day.atStartOfDay(OfficeZone.ID).toInstant();
        Lay found = null;
        for (Lay lay : stays) {
            boolean open = lay.since().isBefore(midnight)
                    && (lay.until() == null || !lay.until().isBefore(midnight));
            if (open && (found == null || comesBefore(lay, found))) {
                found = lay;
            }
        }
        return found == null
                ? new Day(day, Phase.WAITING, null, lead)
                : new Day(day, found.step().phase(), found.step(), found.with());
    }

    private static boolean comesBefore(Lay one, Lay other) {
        int byPhase = one.step().phase().compareTo(other.step().phase());
        return byPhase > 0 || byPhase == 0 && one.since().isAfter(other.since());
    }

    private static Instant moment(LocalDate day, Random random) {
        return day.atStartOfDay(OfficeZone.ID)
                .plusSeconds(7 * 3600L + random.nextInt(10 * 3600))
                .toInstant();
    }
}
