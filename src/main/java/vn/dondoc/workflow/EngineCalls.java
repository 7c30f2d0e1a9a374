package vn.dondoc.workflow;

import java.util.function.Supplier;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.OptimisticLockingException;
import org.camunda.bpm.engine.ProcessEngineException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.ConcurrencyFailureException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import vn.dondoc.deadline.CalendarIsReplaced;
import vn.dondoc.deadline.WorkingCalendars;
import vn.dondoc.identity.Actor;
import vn.dondoc.identity.ActorContext;
import vn.dondoc.problem.Problem;

/**
 * Runs an act of a person as one transaction over engine and tables, in his name. A lost lock is tried once more; what the
 * engine wraps around a refusal is taken off again.
 */
@Component
public class EngineCalls {

    private static final Logger log = LoggerFactory.getLogger(EngineCalls.class);

    private final IdentityService identityService;
    private final ActorContext actors;
    private final WorkingCalendars calendars;
    private final TransactionTemplate transaction;

    EngineCalls(
            IdentityService identityService,
            ActorContext actors,
            WorkingCalendars calendars,
            PlatformTransactionManager transactionManager) {
        this.calendars = calendars;
        this.identityService = identityService;
        this.actors = actors;
        this.transaction = new TransactionTemplate(transactionManager);
    }

    public void inTransaction(Actor actor, Runnable act) {
        inTransaction(actor, () -> {
            act.run();
            return null;
        });
    }

    /** @throws Problem whatever refused the act, also from within the engine; of kind LOST_RACE if others were quicker twice, or the calendar is being replaced */
    public <T> T inTransaction(Actor actor, Supplier<T> act) {
        try {
            return once(actor, act);
        } catch (CalendarIsReplaced replaced) {
            log.debug("Trying once more by the new calendar", replaced);
            awaitCalendar();
        } catch (OptimisticLockingException | ConcurrencyFailureException lostLock) {
            log.debug("Trying once more after a lost lock", lostLock);
        }
        try {
            return once(actor, act);
        } catch (CalendarIsReplaced another) {
            throw calendarIsReplaced();
        } catch (OptimisticLockingException | ConcurrencyFailureException lostLock) {
            throw Problem.lostRace("Có người vừa xử lý cùng việc này; hãy tải lại rồi thử lần nữa.");
        }
    }

    private void awaitCalendar() {
        try {
            calendars.await();
        } catch (CalendarIsReplaced still) {
            throw calendarIsReplaced();
        }
    }

    private static Problem calendarIsReplaced() {
        return Problem.lostRace(
                "Lịch làm việc đang được cập nhật nên chưa tính được thời hạn; chưa có gì được lưu. Hãy thử lại sau ít phút.");
    }

    private <T> T once(Actor actor, Supplier<T> act) {
        try {
            return transaction.execute(status -> actors.runAs(actor, () -> unauthenticated(act)));
        } catch (ProcessEngineException wrapped) {
            throw unwrapped(wrapped);
        }
    }

    /**
     * Whether the person may act is decided by our policy alone; asking the engine's grants too, which are the same for all,
     * would cost two statements for each act and decide nothing.
     */
    private <T> T unauthenticated(Supplier<T> act) {
        var before = identityService.getCurrentAuthentication();
        identityService.clearAuthentication();
        try {
            return act.get();
        } finally {
            identityService.setAuthentication(before);
        }
    }

    private static RuntimeException unwrapped(ProcessEngineException wrapped) {
        for (Throwable cause = wrapped; cause != null; cause = cause.getCause()) {
            if (cause instanceof Problem
                    || cause instanceof OptimisticLockingException
                    || cause instanceof ConcurrencyFailureException) {
                return (RuntimeException) cause;
            }
        }
        return wrapped;
    }
}
