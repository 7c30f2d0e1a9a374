package vn.dondoc.monitoring;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.TreeMap;
import vn.dondoc.assignment.Progress;
import vn.dondoc.assignment.ReportBucket;
import vn.dondoc.deadline.OfficeZone;
import vn.dondoc.history.Standing;

/**
 * What happened to one assignment, invented at random, kept twice: as the events that the system would write, and fact by fact. The
 * bucket at a moment is told from the facts by the words of the rule, without a look at the events.
 */
final class LifeStory {

    static final List<String> LEADS = List.of("STC", "SYT", "SGDDT", "SLDTBXH");
    static final LocalDate FIRST = LocalDate.of(2024, 3, 15);
    static final int DAYS = 720;

    /** An event with where the assignment stands from then on. */
    record Told(Instant at, String action, Standing standing) {}

    final List<Told> events = new ArrayList<>();

    private final Map<Instant, LocalDate> dates = new TreeMap<>();
    private final Map<Instant, Optional<LocalDate>> results = new TreeMap<>();
    private Instant recalledAt;
    private Instant completedAt;
    private Instant followUpEndedAt;

    private final Random random;
    private Instant at;
    private String lead;
    private Progress progress = Progress.NOT_RECEIVED;
    private LocalDate due;
    private LocalDate result;

    LifeStory(Random random) {
        this.random = random;
        at = moment(FIRST.plusDays(random.nextInt(DAYS)), random);
        lead = LEADS.get(random.nextInt(LEADS.size()));
        due = someDate();
        dates.put(at, due == null ? LocalDate.MAX : due);
        tell("GIVEN_OUT", null);
        while (completedAt == null && followUpEndedAt == null && recalledAt == null && random.nextInt(14) > 0) {
            at = at.plusSeconds(1 + random.nextInt(25 * 24 * 3600));
            goOn();
        }
    }

    static Instant moment(LocalDate day, Random random) {
        return day.atStartOfDay(OfficeZone.ID)
                .plusSeconds(random.nextInt(24 * 3600))
                .toInstant();
    }

    LocalDate givenOn() {
        return day(events.get(0).at());
    }

    LocalDate originalDueOn() {
        return events.get(0).standing().dueOn();
    }

    /** Where it stands by its newest event up to the moment; empty before it was given. */
    Optional<Standing> standingAt(Instant moment) {
        Standing newest = null;
        for (Told told : events) {
            if (told.at().isAfter(moment)) {
                break;
            }
            newest = told.standing();
        }
        return Optional.ofNullable(newest);
    }

    boolean recalledBy(Instant moment) {
        return recalledAt != null && !recalledAt.isAfter(moment);
    }

    /** From the facts: null before it was given, and once it is recalled. */
    ReportBucket bucketAt(Instant moment) {
        if (moment.isBefore(events.get(0).at()) || recalledBy(moment)) {
            return null;
        }
        LocalDate dueThen = last(dates, moment, LocalDate.MAX);
        boolean finished = happened(completedAt, moment) || happened(followUpEndedAt, moment);
        if (dueThen.equals(LocalDate.MAX)) {
            return finished ? ReportBucket.COMPLETED_NO_DEADLINE : ReportBucket.OPEN_NO_DEADLINE;
        }
        LocalDate judged = happened(followUpEndedAt, moment)
                ? day(followUpEndedAt)
                : last(results, moment, Optional.<LocalDate>empty()).orElse(day(moment));
        boolean late = judged.isAfter(dueThen);
        if (finished) {
            return late ? ReportBucket.COMPLETED_LATE : ReportBucket.COMPLETED_ON_TIME;
        }
        return late ? ReportBucket.OPEN_OVERDUE : ReportBucket.OPEN_IN_TIME;
    }

    private void goOn() {
        switch (random.nextInt(10)) {
            case 0 -> {
                due = someDate();
                dates.put(at, due == null ? LocalDate.MAX : due);
                tell("DEADLINE_MOVED", null);
            }
            case 1 -> changeLead();
            case 2 -> {
                if (random.nextInt(4) == 0) {
                    recalledAt = at;
                    progress = Progress.RECALLED;
                    tell("RECALLED", day(at));
                }
            }
            case 3 -> {
                if (random.nextInt(4) == 0) {
                    followUpEndedAt = at;
                    progress = Progress.FOLLOW_UP_ENDED;
                    tell("FOLLOW_UP_ENDED", day(at));
                }
            }
            case 4 -> {
                if (result == null) {
                    progress = Progress.PAUSED;
                    tell("PAUSED", null);
                }
            }
            default -> work();
        }
    }

    private void work() {
        if (result == null) {
            result = day(at).minusDays(random.nextInt(3));
            progress = Progress.AWAITING_CONFIRMATION;
            results.put(at, Optional.of(result));
            tell("REPORT_ISSUED", null);
        } else if (random.nextInt(3) == 0) {
            result = null;
            progress = Progress.REDO;
            results.put(at, Optional.empty());
            tell("REDO", null);
        } else {
            completedAt = at;
            progress = Progress.COMPLETED;
            tell("CONFIRMED", day(at));
        }
    }

    private void changeLead() {
        lead = LEADS.get(random.nextInt(LEADS.size()));
        progress = Progress.NOT_RECEIVED;
        result = null;
        results.put(at, Optional.empty());
        tell("LEAD_CHANGED", null);
    }

    private void tell(String action, LocalDate endedOn) {
        events.add(new Told(at, action, new Standing(lead, progress.name(), due, result, endedOn)));
    }

    private LocalDate someDate() {
        return random.nextInt(5) == 0 ? null : day(at).plusDays(random.nextInt(60));
    }

    private static boolean happened(Instant when, Instant moment) {
        return when != null && !when.isAfter(moment);
    }

    private static <T> T last(Map<Instant, T> facts, Instant moment, T otherwise) {
        T found = otherwise;
        for (Map.Entry<Instant, T> fact : facts.entrySet()) {
            if (!fact.getKey().isAfter(moment)) {
                found = fact.getValue();
            }
        }
        return found;
    }

    private static LocalDate day(Instant moment) {
        return LocalDate.ofInstant(moment, OfficeZone.ID);
    }
}
