package vn.dondoc.walk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.List;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.runtime.Job;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import vn.dondoc.SettableClock;
import vn.dondoc.SystemTest;
import vn.dondoc.deadline.OfficeZone;
import vn.dondoc.deadline.WorkingCalendar;
import vn.dondoc.deadline.WorkingCalendars;
import vn.dondoc.history.Events;
import vn.dondoc.history.RecordedEvent;
import vn.dondoc.language.VietnameseDate;
import vn.dondoc.proposal.Opinion;
import vn.dondoc.proposal.OpinionState;
import vn.dondoc.proposal.Opinions;
import vn.dondoc.proposal.ProposalState;
import vn.dondoc.proposal.SilenceInPause;
import vn.dondoc.request.Petitions;
import vn.dondoc.request.RequestKind;
import vn.dondoc.workflow.NextStep;

/** Nobody falls silent while the assignment is paused and nobody can answer. */
@SystemTest
class SilenceInPauseIT {

    @Autowired
    ProposalPaths paths;

    @Autowired
    Petitions petitions;

    @Autowired
    Office office;

    @Autowired
    Records records;

    @Autowired
    Opinions opinions;

    @Autowired
    SilenceInPause silenceInPause;

    @Autowired
    Events events;

    @Autowired
    WorkingCalendars calendars;

    @Autowired
    ManagementService managementService;

    @Autowired
    SettableClock clock;

    @AfterEach
    void backToToday() {
        clock.reset();
    }

    @Test
    void theDaysLeftBeginAgainWhenWorkGoesOn() {
        ProposalPath path = asked();
        Opinion waiting = opinion(path);
        WorkingCalendar calendar = calendars.current();
        LocalDate pausedOn = calendar.addWorkingDays(waiting.dueOn(), -2);
        clock.goTo(pausedOn);

        petitions.granted(path.assignment(), RequestKind.PAUSE, null);

        assertThat(timer(waiting).getDuedate().toInstant()).isEqualTo(NextStep.FAR_DAY.toInstant());
        clock.goTo(waiting.dueOn().plusDays(20));
        List<String> before = records.of(path.assignment().directiveId());
        assertThatThrownBy(() -> managementService.executeJob(timer(waiting).getId()))
                .isInstanceOf(IllegalStateException.class);
        assertThat(records.of(path.assignment().directiveId())).isEqualTo(before);
        LocalDate resumedOn = LocalDate.now(clock);
        petitions.granted(path.assignment(), RequestKind.RESUME, null);

        LocalDate dueOn = calendar.addWorkingDays(resumedOn, 2);
        assertThat(opinion(path).dueOn()).isEqualTo(dueOn);
        assertThat(path.opinionTask("bdt").dueOn()).isEqualTo(dueOn);
        assertThat(day(timer(waiting))).isEqualTo(calendar.addWorkingDays(dueOn, 1));
        assertThat(lines(path))
                .filteredOn(line -> line.action().equals("OPINION_DATE_MOVED"))
                .singleElement()
                .satisfies(line -> assertThat(line.summary())
                        .contains(VietnameseDate.write(waiting.dueOn()))
                        .contains(VietnameseDate.write(dueOn))
                        .contains(VietnameseDate.write(pausedOn)));
        managementService.executeJob(timer(waiting).getId());
        path.stands(ProposalState.EXPLAINING, "explainOpinions");
        assertThat(opinion(path).state()).isEqualTo(OpinionState.SILENT);
    }

    @Test
    void aPauseOfOneDayMovesNothing() {
        ProposalPath path = asked();
        Opinion before = opinion(path);
        LocalDate silentOn = day(timer(before));

        petitions.granted(path.assignment(), RequestKind.PAUSE, null);
        petitions.granted(path.assignment(), RequestKind.RESUME, null);

        assertThat(opinion(path)).isEqualTo(before);
        assertThat(day(timer(before))).isEqualTo(silentOn);
        assertThat(lines(path)).noneMatch(line -> line.action().equals("OPINION_DATE_MOVED"));
        path.answered("bdt", "AGREE").stands(ProposalState.EXPLAINING, "explainOpinions");
    }

    /** Paused by a release that let the time run on, and taken over at this one's start; starting again changes nothing. */
    @Test
    void whatAnEarlierReleasePausedIsHeldAtTheNextStart() {
        ProposalPath path = asked();
        Opinion waiting = opinion(path);
        var silentAt = timer(waiting).getDuedate();
        petitions.granted(path.assignment(), RequestKind.PAUSE, null);
        managementService.setJobDuedate(timer(waiting).getId(), silentAt);

        silenceInPause.holdPaused();
        silenceInPause.holdPaused();

        assertThat(timer(waiting).getDuedate().toInstant()).isEqualTo(NextStep.FAR_DAY.toInstant());
        petitions.granted(path.assignment(), RequestKind.RESUME, null);
        assertThat(timer(waiting).getDuedate()).isEqualTo(silentAt);
        path.answered("bdt", "AGREE").stands(ProposalState.EXPLAINING, "explainOpinions");
    }

    private ProposalPath asked() {
        return paths.begun().drafted(ProposalPath.text());
    }

    private Opinion opinion(ProposalPath path) {
        return opinions.ofProposal(path.id()).get(0);
    }

    private Job timer(Opinion opinion) {
        return managementService
                .createJobQuery()
                .processInstanceId(opinion.processInstanceId())
                .singleResult();
    }

    private static LocalDate day(Job timer) {
        return LocalDate.ofInstant(timer.getDuedate().toInstant(), OfficeZone.ID);
    }

    private List<RecordedEvent> lines(ProposalPath path) {
        return events.ofAssignment(
                office.actor("vpubOfficer"), path.assignment().id());
    }
}
