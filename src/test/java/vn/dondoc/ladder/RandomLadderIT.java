package vn.dondoc.ladder;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.Random;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.core.io.ClassPathResource;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.dondoc.SettableClock;
import vn.dondoc.SystemTest;
import vn.dondoc.assignment.Assignment;
import vn.dondoc.assignment.Basis;
import vn.dondoc.assignment.DeadlineMove;
import vn.dondoc.assignment.DeadlineMoves;
import vn.dondoc.assignment.Progress;
import vn.dondoc.assignment.Recalling;
import vn.dondoc.calendar.CalendarChanges;
import vn.dondoc.deadline.OfficeZone;
import vn.dondoc.deadline.Urgency;
import vn.dondoc.deadline.WorkingCalendar;
import vn.dondoc.deadline.WorkingCalendars;
import vn.dondoc.identity.Actor;
import vn.dondoc.problem.Problem;
import vn.dondoc.request.ExtensionRuling;
import vn.dondoc.request.Petitions;
import vn.dondoc.request.Request;
import vn.dondoc.request.RequestDraft;
import vn.dondoc.request.RequestKind;
import vn.dondoc.walk.AssignmentPath;
import vn.dondoc.walk.DirectiveFixture;
import vn.dondoc.walk.Office;
import vn.dondoc.walk.Paths;
import vn.dondoc.workflow.Act;
import vn.dondoc.workflow.EngineCalls;

/**
 * Assignments of every urgency are finished, sent back, paused, given more time, moved and recalled while days pass, the system stands
 * still, the clock goes wrong and days are swapped in the calendar: no step of the ladder twice, none missing, nothing while paused or
 * after the end. Another seed: {@code -Ddondoc.random.seed=…}.
 */
@SystemTest
class RandomLadderIT {

    private static final int PATHS = 8;
    private static final int STEPS = 18;
    private static final String OVER_BEFORE = "Đã qua trước khi có thời hạn này.";
    private static final LocalDate GIVEN = LocalDate.of(2024, 3, 15);

    @Autowired
    Paths paths;

    @Autowired
    Office office;

    @Autowired
    LadderWalk walk;

    @Autowired
    LadderTable table;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    WorkingCalendars calendars;

    @Autowired
    DeadlineMoves moves;

    @Autowired
    Recalling recalling;

    @Autowired
    Petitions petitions;

    @Autowired
    EngineCalls engine;

    @Autowired
    SettableClock clock;

    @Autowired
    CalendarChanges calendarChanges;

    private final String announced = shippedYear();
    private final String unannounced = announced.replaceAll("(?m)^2024-0(4-29|5-04).*\\R", "");
    private String inForce = announced;

    private Random chance;

    @AfterEach
    void backToToday() {
        putInForce(announced);
        clock.reset();
    }

    @Test
    void noStepTwiceNoneMissingNothingAfterTheEnd() {
        long seed = Long.getLong("dondoc.random.seed", 857);
        chance = new Random(seed);
        System.out.println("Ladder through the services, seed " + seed);
        for (int i = 0; i < PATHS; i++) {
            walkOne();
        }
    }

    private void walkOne() {
        putInForce(chance.nextBoolean() ? announced : unannounced);
        clock.goTo(GIVEN);
        ObjectNode directive = DirectiveFixture.simple(Office.freshNumber(), "SGDDT", "CASE");
        Urgency urgency = chance.nextBoolean() ? Urgency.NONE : Urgency.values()[chance.nextInt(4)];
        directive.put("urgency", urgency.name());
        LocalDate dueOn = calendars.current().addWorkingDays(GIVEN, 3 + chance.nextInt(25));
        ((ObjectNode) directive.get("assignments").get(0)).put("deadline", dueOn.toString());
        AssignmentPath path = paths.given(directive).received().named().planEntered();
        LocalDate day = GIVEN;
        for (int step = 0; step < STEPS && !path.assignment().progress().isEnded(); step++) {
            day = calendars.current().addWorkingDays(day, 1 + chance.nextInt(chance.nextInt(4) == 0 ? 9 : 2));
            List<String> before = walk.told(path.id());
            if (chance.nextInt(4) == 0) {
                walk.lookOn(path.assignment().processInstanceId(), day);
            } else {
                walk.until(path.assignment().processInstanceId(), day);
            }
            if (path.assignment().progress() == Progress.PAUSED) {
                assertThat(walk.told(path.id())).as("while paused").isEqualTo(before);
            }
            nothingMissing(path.assignment(), day, urgency);
            clock.goTo(day);
            act(path);
        }
        if (!path.assignment().progress().isEnded()) {
            recall(path);
        }
        List<String> told = walk.told(path.id());
        walk.until(path.assignment().processInstanceId(), day.plusDays(60));
        assertThat(walk.told(path.id())).isEqualTo(told);
        assertThat(walk.timer(path.assignment().processInstanceId())).isEmpty();
        assertThat(walk.rows(path.id()).stream()
                        .map(row -> row.get("obligation_key") + " " + row.get("due_on") + " " + row.get("step"))
                        .toList())
                .doesNotHaveDuplicates();
        assertThat(walk.toldOf(path.id())).doesNotHaveDuplicates();
    }

    private void act(AssignmentPath path) {
        Progress progress = path.assignment().progress();
        int dice = chance.nextInt(14);
        if (dice == 0) {
            clock.goTo(clock.instant().minus(Duration.ofHours(1 + chance.nextInt(60))));
            walk.timer(path.assignment().processInstanceId()).ifPresent(walk::fire);
        } else if (progress == Progress.PAUSED) {
            petitions.granted(path, RequestKind.RESUME, null);
        } else if (dice == 1) {
            petitions.granted(path, RequestKind.PAUSE, null);
        } else if (dice <= 3) {
            move(path);
        } else if (dice == 4 && chance.nextInt(4) == 0) {
            recall(path);
        } else if (dice <= 7) {
            goOn(path);
        } else if (dice <= 9) {
            askForTime(path);
        } else if (dice == 10) {
            putInForce(announced);
        }
    }

    /** Granted, shorter or refused by whoever may decide; the table allows two. */
    private void askForTime(AssignmentPath path) {
        LocalDate dueOn = path.assignment().dueOn();
        LocalDate today = OfficeZone.today(clock);
        LocalDate wanted =
                calendars.current().addWorkingDays(dueOn.isAfter(today) ? dueOn : today, 2 + chance.nextInt(9));
        Request asked;
        try {
            asked = petitions.asks(
                    "sgddtLeader",
                    path,
                    RequestDraft.extension(
                            path.id(), RequestKind.EXTENSION, wanted, "MUCH_WORK", "Mưa lũ.", Petitions.BASIS));
        } catch (Problem refused) {
            assertThat(path.assignment().dueOn()).isEqualTo(dueOn);
            return;
        }
        petitions.acts("vpubOfficer", path, "FORWARDED", "note", "Đủ căn cứ.");
        String decides = office.requestTask(path.id()).assigneeId();
        if (decides == null) {
            decides = asked.decisionLevel() == ExtensionRuling.Level.CHAIR ? "ubndChair" : "ubndLeader";
        }
        switch (chance.nextInt(3)) {
            case 0 -> petitions.acts(decides, path, "REFUSED", "note", "Giữ hạn.");
            case 1 ->
                petitions.acts(
                        decides,
                        path,
                        "GRANTED",
                        "grantedOn",
                        calendars.current().addWorkingDays(wanted, -1).toString());
            default -> petitions.acts(decides, path, "GRANTED");
        }
    }

    /** 29 April off and Saturday, 4 May, worked, or not yet. */
    private void putInForce(String year) {
        if (!year.equals(inForce)) {
            byte[] file = year.getBytes(StandardCharsets.UTF_8);
            Act act = Act.outsideTask(office.actor("admin"));
            String token = calendarChanges.preview(2024, file).token();
            engine.inTransaction(act.actor(), () -> calendarChanges.replace(act, 2024, "2024.csv", file, token));
            inForce = year;
        }
    }

    private static String shippedYear() {
        try {
            return new ClassPathResource("calendar/2024.csv").getContentAsString(StandardCharsets.UTF_8);
        } catch (IOException missing) {
            throw new UncheckedIOException(missing);
        }
    }

    private void goOn(AssignmentPath path) {
        switch (office.openSteps(path.id()).get(0)) {
            case "carryOut" -> path.drafted();
            case "signReport" -> path.signedLate();
            case "issueDocument" -> path.issuedLate();
            case "confirmResult" -> path.confirmation(chance.nextInt(3) == 0 ? "CONFIRMED" : "REDO");
            default -> throw new AssertionError(office.openSteps(path.id()));
        }
    }

    private void move(AssignmentPath path) {
        Actor leader = office.actor("vpubLeader");
        LocalDate dueOn = calendars.current().addWorkingDays(OfficeZone.today(clock), chance.nextInt(20) - 4);
        engine.inTransaction(
                leader,
                () -> moves.move(
                        Act.outsideTask(leader),
                        path.id(),
                        DeadlineMove.given(dueOn, Basis.OFFICE, "Công văn 12/UBND")));
    }

    private void recall(AssignmentPath path) {
        Act act = Act.outsideTask(office.actor("vpubLeader"));
        engine.inTransaction(act.actor(), () -> recalling.recall(act, path.id(), "Thu hồi.", "Bút phê."));
    }

    /** Everything that has come of a result that is owed is on record, and unless it is held whoever it names has heard since. */
    private void nothingMissing(Assignment now, LocalDate today, Urgency urgency) {
        if (now.progress() == Progress.PAUSED
                || now.resultIssuedOn() != null
                || now.progress().isEnded()) {
            return;
        }
        WorkingCalendar calendar = calendars.current();
        boolean isLong = calendar.workingDaysBetween(now.givenOn(), now.dueOn()) >= 15;
        String mark = jdbc.sql("select " + table.mark()).query(String.class).single();
        LadderSteps steps = table.of(mark).steps(ObligationKind.RESULT, urgency, isLong);
        LadderSchedule schedule = new LadderSchedule(steps, now.dueOn(), GIVEN, calendar);
        Map<Integer, String> recorded = new HashMap<>();
        Map<Integer, String> notes = new HashMap<>();
        walk.rows(now.id()).stream()
                .filter(row -> row.get("obligation_key").equals("result:" + now.id())
                        && row.get("due_on").toString().equals(now.dueOn().toString()))
                .forEach(row -> {
                    recorded.put((Integer) row.get("step"), (String) row.get("state"));
                    notes.put((Integer) row.get("step"), (String) row.get("note"));
                });
        for (OptionalInt step = steps.first();
                step.isPresent() && !schedule.day(step.getAsInt()).isAfter(today);
                step = steps.after(step.getAsInt())) {
            int come = step.getAsInt();
            assertThat(recorded).as("%s on %s", now, today).containsKey(come);
            if (!recorded.get(come).equals("HELD") && !OVER_BEFORE.equals(notes.get(come))) {
                steps.toldAt(come, List.of()).stream()
                        .filter(RandomLadderIT::hasSomebody)
                        .forEach(action -> assertThat(
                                        walk.lastTold("result:" + now.id(), now.dueOn(), person(action.recipient())))
                                .as("%s of step %d, %s on %s", action.recipient(), come, now, today)
                                .hasValueSatisfying(
                                        day -> assertThat(day).isAfterOrEqualTo(earliest(schedule.day(come)))));
            }
        }
    }

    /** It may have been told by the calendar of then: what was swapped since has moved its day by one. */
    private LocalDate earliest(LocalDate day) {
        return inForce.equals(announced) ? calendars.current().addWorkingDays(day, -1) : day;
    }

    /** No handler here works with others. */
    private static boolean hasSomebody(LadderAction action) {
        return action.recipient() != LadderRecipient.DEPUTY_HANDLER;
    }

    private static String person(LadderRecipient recipient) {
        return switch (recipient) {
            case HANDLER -> "sgddtOfficer";
            case LEADER -> "sgddtLeader";
            case OFFICE_OFFICER -> "vpubOfficer";
            case VICE_CHAIR -> "ubndLeader";
            case CHAIR -> "ubndChair";
            default -> throw new AssertionError(recipient);
        };
    }
}
