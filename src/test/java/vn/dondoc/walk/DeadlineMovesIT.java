package vn.dondoc.walk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import vn.dondoc.SettableClock;
import vn.dondoc.SystemTest;
import vn.dondoc.assignment.Assignment;
import vn.dondoc.assignment.Basis;
import vn.dondoc.assignment.DeadlineChange;
import vn.dondoc.assignment.DeadlineChanges;
import vn.dondoc.assignment.DeadlineMove;
import vn.dondoc.assignment.DeadlineMoves;
import vn.dondoc.assignment.FollowUp;
import vn.dondoc.deadline.WorkingCalendar;
import vn.dondoc.deadline.WorkingCalendars;
import vn.dondoc.history.Events;
import vn.dondoc.history.RecordedEvent;
import vn.dondoc.problem.Problem;
import vn.dondoc.workflow.Act;
import vn.dondoc.workflow.EngineCalls;
import vn.dondoc.workflow.OpenTask;
import vn.dondoc.workflow.OpenTasks;

/** A date that moves after giving out: with its record, and with whatever hangs on it. */
@SystemTest
class DeadlineMovesIT {

    private static final String NOTE = "Công văn 12/UBND ngày 02/12/2026";

    @Autowired
    Paths paths;

    @Autowired
    Office office;

    @Autowired
    DeadlineMoves moves;

    @Autowired
    DeadlineChanges changes;

    @Autowired
    WorkingCalendars calendars;

    @Autowired
    OpenTasks openTasks;

    @Autowired
    Events events;

    @Autowired
    FollowUp followUp;

    @Autowired
    EngineCalls engine;

    @Autowired
    SettableClock clock;

    @AfterEach
    void backToToday() {
        clock.reset();
    }

    @Test
    void theOriginalDateStaysAndEveryLaterOneIsOnRecord() {
        AssignmentPath path = paths.given("SGDDT", "REVIEW");
        Assignment before = path.assignment();
        WorkingCalendar calendar = calendars.current();
        LocalDate later = calendar.addWorkingDays(before.dueOn(), 5);
        LocalDate saturday = LocalDate.of(2028, 12, 9);

        assertThat(move(path, DeadlineMove.given(later, Basis.OFFICE, NOTE))).isTrue();
        assertThat(move(path, DeadlineMove.given(later, Basis.OFFICE, NOTE))).isFalse();
        assertThat(move(path, DeadlineMove.given(saturday, Basis.TEXT, NOTE))).isTrue();

        Assignment after = path.assignment();
        assertThat(after.originalDueOn()).isEqualTo(before.dueOn());
        assertThat(after.dueOn()).isEqualTo(LocalDate.of(2028, 12, 11));
        assertThat(after.deadlineBasis()).isEqualTo(Basis.TEXT);
        assertThat(after.deadlineRule()).isNull();
        assertThat(changes.ofAssignment(path.id()))
                .extracting(DeadlineChange::oldDueOn, DeadlineChange::newDueOn, DeadlineChange::asWritten)
                .containsExactly(
                        tuple(before.dueOn(), later, later), tuple(later, LocalDate.of(2028, 12, 11), saturday));
        RecordedEvent last = last(path);
        assertThat(last.action()).isEqualTo("DEADLINE_MOVED");
        assertThat(last.summary()).endsWith("sang 11/12/2028 (ngày 09/12/2028 là ngày nghỉ).");
        assertThat(last.note()).isEqualTo(NOTE);
        assertThat(last.dueOn()).isEqualTo(after.dueOn());
        assertThat(office.task(path.id()).dueOn()).isEqualTo(after.dueOn());
    }

    @Test
    void theCoordinatorsDatesFollowTheLeads() {
        AssignmentPath path =
                paths.given(DirectiveFixture.coordinated(Office.freshNumber(), "SLDTBXH", "HKR", "HNH", "HDG"));
        ContributionPath open = paths.part(path, "HKR").received().named();
        ContributionPath signed = paths.part(path, "HNH").done();
        LocalDate signedBy = signed.part().dueOn();
        WorkingCalendar calendar = calendars.current();
        LocalDate later = calendar.addWorkingDays(path.assignment().dueOn(), 7);

        move(path, DeadlineMove.given(later, Basis.OFFICE, NOTE));

        assertThat(open.part().dueOn()).isEqualTo(calendar.addWorkingDays(later, -5));
        assertThat(openTasks.find(open.taskId()).map(OpenTask::dueOn))
                .contains(open.part().dueOn());
        assertThat(owedOn(open)).contains(open.part().dueOn());
        assertThat(signed.part().dueOn()).isEqualTo(signedBy);
        open.stands(open.part().progress(), "contribute");

        LocalDate tomorrow = calendar.addWorkingDays(LocalDate.now(clock), 1);
        move(path, DeadlineMove.given(calendar.addWorkingDays(tomorrow, 1), Basis.OFFICE, NOTE));
        assertThat(open.part().dueOn()).isEqualTo(tomorrow);

        move(path, DeadlineMove.none(Basis.OFFICE, NOTE));
        assertThat(open.part().dueOn()).isNull();
        assertThat(owedOn(open)).isEmpty();
        move(path, DeadlineMove.given(later, Basis.OFFICE, NOTE));
        assertThat(owedOn(open)).contains(open.part().dueOn());
    }

    @Test
    void whatWasLateStaysLate() {
        AssignmentPath path = paths.given(DirectiveFixture.coordinated(Office.freshNumber(), "SLDTBXH", "HKR"));
        ContributionPath part = paths.part(path, "HKR");
        WorkingCalendar calendar = calendars.current();
        LocalDate due = part.part().dueOn();
        clock.goTo(calendar.addWorkingDays(due, 4));

        move(path, DeadlineMove.given(calendar.addWorkingDays(path.assignment().dueOn(), 1), Basis.OFFICE, NOTE));

        assertThat(part.part().dueOn()).isEqualTo(calendar.addWorkingDays(due, 1));
    }

    @Test
    void nothingMovesWithoutAGroundOrAfterTheEnd() {
        AssignmentPath path = paths.given("SGDDT", "REVIEW");
        LocalDate later = path.assignment().dueOn().plusDays(9);

        Problem bare = paths.records.refused(
                path.directiveId(), () -> move(path, DeadlineMove.given(later, Basis.OFFICE, " ")));
        Problem tooLong = paths.records.refused(
                path.directiveId(), () -> move(path, DeadlineMove.given(later, Basis.OFFICE, "x".repeat(501))));
        engine.inTransaction(
                office.actor("vpubOfficer"),
                () -> followUp.endAnywhere(
                        Act.outsideTask(office.actor("vpubOfficer")), path.id(), "Không theo dõi nữa."));
        Problem over = paths.records.refused(
                path.directiveId(), () -> move(path, DeadlineMove.given(later, Basis.OFFICE, NOTE)));

        assertThat(List.of(bare.kind(), tooLong.kind(), over.kind()))
                .containsExactly(Problem.Kind.REFUSED, Problem.Kind.REFUSED, Problem.Kind.LOST_RACE);
    }

    private boolean move(AssignmentPath path, DeadlineMove to) {
        Act act = Act.outsideTask(office.actor("vpubLeader"));
        return engine.inTransaction(act.actor(), () -> moves.move(act, path.id(), to));
    }

    private RecordedEvent last(AssignmentPath path) {
        return events.ofAssignment(office.actor("vpubLeader"), path.id()).stream()
                .reduce((older, newer) -> newer)
                .orElseThrow();
    }

    private Optional<LocalDate> owedOn(ContributionPath part) {
        return paths.records.owedOn(part.id());
    }
}
