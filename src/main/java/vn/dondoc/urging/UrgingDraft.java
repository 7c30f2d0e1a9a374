package vn.dondoc.urging;

import java.time.Clock;
import java.time.LocalDate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import vn.dondoc.assignment.Assignment;
import vn.dondoc.deadline.OfficeZone;
import vn.dondoc.deadline.WorkingCalendars;
import vn.dondoc.language.VietnameseDate;
import vn.dondoc.organisation.Agencies;
import vn.dondoc.organisation.Agency;

/** What a letter begins with: what was given, until when, how late it is. The Office's officer goes on from there. */
@Component
class UrgingDraft {

    private final Overdue overdue;
    private final Agencies agencies;
    private final WorkingCalendars calendars;
    private final JdbcClient jdbc;
    private final Clock clock;

    UrgingDraft(Overdue overdue, Agencies agencies, WorkingCalendars calendars, JdbcClient jdbc, Clock clock) {
        this.overdue = overdue;
        this.agencies = agencies;
        this.calendars = calendars;
        this.jdbc = jdbc;
        this.clock = clock;
    }

    private record Given(String number, LocalDate issuedOn) {}

    String text(Assignment assignment) {
        Given given = jdbc.sql("select number, issued_on from directive where id = :id")
                .param("id", assignment.directiveId())
                .query(Given.class)
                .single();
        String lead = agencies.find(assignment.leadCode()).map(Agency::name).orElse(assignment.leadCode());
        return "Kính gửi: " + lead + ".\n\n"
                + "Tại văn bản số " + given.number() + " ngày " + VietnameseDate.write(given.issuedOn())
                + ", Ủy ban nhân dân tỉnh đã giao " + lead + " chủ trì nhiệm vụ " + assignment.ordinal() + ": "
                + assignment.title() + "." + lateness(assignment, OfficeZone.today(clock)) + "\n\n"
                + "Văn phòng Ủy ban nhân dân tỉnh đề nghị " + lead
                + " khẩn trương thực hiện, báo cáo kết quả, nêu rõ nguyên nhân chậm và thời gian hoàn thành.";
    }

    /** The result's own date, whatever else was missed on the way to it; an entry or a period's report where only that is late. */
    private String lateness(Assignment assignment, LocalDate today) {
        boolean resultLate = assignment.dueOn() != null && today.isAfter(assignment.dueOn());
        if (resultLate && Overdue.liesWithLead(assignment)) {
            return " Thời hạn là ngày " + late(assignment.dueOn(), today) + " mà chưa có báo cáo kết quả.";
        }
        return overdue.missedByLead(assignment)
                .map(missed -> " Nội dung phải báo cáo, cập nhật đến hạn ngày " + late(missed, today) + ".")
                .orElse("");
    }

    private String late(LocalDate dueOn, LocalDate today) {
        return VietnameseDate.write(dueOn) + "; đến nay đã quá hạn "
                + calendars.current().workingDaysBetween(dueOn, today) + " ngày làm việc";
    }
}
