package vn.dondoc.urging;

import java.time.Clock;
import java.time.LocalDate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import vn.dondoc.assignment.Assignment;
import vn.dondoc.deadline.HandlingTimes;
import vn.dondoc.deadline.OfficeZone;
import vn.dondoc.deadline.Urgency;
import vn.dondoc.deadline.WorkingCalendars;
import vn.dondoc.language.VietnameseDate;
import vn.dondoc.organisation.Agencies;

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
        Urgency urgency = jdbc.sql("select urgency from directive where id = :id")
                .param("id", assignment.directiveId())
                .query(Urgency.class)
                .single();
        return calendars.forDates().addWorkingDays(today(), times.forStep(STEP, urgency));
    }

    /** One line of history: who explains what, until when. */
    String words(Owed owed, LocalDate dueOn) {
        String agency = agencies.shortName(owed.agencyCode());
        return "Yêu cầu " + agency + " giải trình việc chậm so với ngày " + VietnameseDate.write(owed.missedOn())
                + "; trả lời trước hết ngày " + VietnameseDate.write(dueOn) + ".";
    }
}
