package vn.dondoc.urging;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Collection;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import vn.dondoc.assignment.Assignment;
import vn.dondoc.deadline.HandlingTimes;
import vn.dondoc.deadline.OfficeZone;
import vn.dondoc.deadline.Urgency;
import vn.dondoc.deadline.WorkingCalendars;
import vn.dondoc.language.VietnameseDate;
import vn.dondoc.organisation.Agencies;
import vn.dondoc.organisation.Agency;

/** Until when an explanation is owed: working days by the table {@code stepTime}, step {@code explain}. */
@Component
class ExplanationDates {

    private static final String STEP = "explain";

    private final HandlingTimes times;
    private final WorkingCalendars calendars;
    private final Agencies agencies;
    private final JdbcClient jdbc;
    private final Clock clock;

    ExplanationDates(HandlingTimes times, WorkingCalendars calendars, Agencies agencies, JdbcClient jdbc, Clock clock) {
        this.times = times;
        this.calendars = calendars;
        this.agencies = agencies;
        this.jdbc = jdbc;
        this.clock = clock;
    }

    LocalDate today() {
        return OfficeZone.today(clock);
    }

    LocalDate dueOn(Assignment assignment) {
        return dueOn(List.of(assignment)).apply(assignment);
    }

    private record Urgent(long id, Urgency urgency) {}

    /** The same of several: the table is asked once for each urgency. */
    Function<Assignment, LocalDate> dueOn(Collection<Assignment> all) {
        Map<Long, Urgency> urgencies = all.isEmpty()
                ? Map.of()
                : jdbc
                        .sql("select id, urgency from directive where id in (:ids)")
                        .param("ids", all.stream().map(Assignment::directiveId).collect(Collectors.toSet()))
                        .query(Urgent.class)
                        .list()
                        .stream()
                        .collect(Collectors.toMap(Urgent::id, Urgent::urgency));
        Map<Urgency, LocalDate> known = new EnumMap<>(Urgency.class);
        return assignment -> known.computeIfAbsent(
                urgencies.get(assignment.directiveId()),
                urgency -> calendars.forDates().addWorkingDays(today(), times.forStep(STEP, urgency)));
    }

    /** One line of history: who explains what, until when. */
    String words(Owed owed, LocalDate dueOn) {
        return words(agencies.shortName(owed.agencyCode()), owed, dueOn);
    }

    /** The same for several at once. */
    BiFunction<Owed, LocalDate, String> words() {
        Map<String, Agency> named = agencies.byCode();
        return (owed, dueOn) -> words(named.get(owed.agencyCode()).shortName(), owed, dueOn);
    }

    private static String words(String agency, Owed owed, LocalDate dueOn) {
        return "Yêu cầu " + agency + " giải trình việc chậm so với ngày " + VietnameseDate.write(owed.missedOn())
                + "; trả lời trước hết ngày " + VietnameseDate.write(dueOn) + ".";
    }
}
