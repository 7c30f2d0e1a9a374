package vn.dondoc.deadline;

import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/** The calendar that a transaction has read: what it does is counted by one and the same. Outside a transaction nothing is kept. */
final class OfTransaction implements TransactionSynchronization {

    private final WorkingCalendars reader;
    private WorkingCalendar calendar;
    private boolean held;

    private OfTransaction(WorkingCalendars reader) {
        this.reader = reader;
    }

    /** @return null if this transaction has read none */
    static WorkingCalendar get(WorkingCalendars reader) {
        OfTransaction kept = (OfTransaction) TransactionSynchronizationManager.getResource(reader);
        return kept == null ? null : kept.calendar;
    }

    static void keep(WorkingCalendars reader, WorkingCalendar calendar) {
        if (!TransactionSynchronizationManager.isSynchronizationActive()) {
            return;
        }
        OfTransaction kept = (OfTransaction) TransactionSynchronizationManager.getResource(reader);
        if (kept == null) {
            kept = new OfTransaction(reader);
            TransactionSynchronizationManager.bindResource(reader, kept);
            TransactionSynchronizationManager.registerSynchronization(kept);
        }
        kept.calendar = calendar;
    }

    /** The same, and nobody replaces it before this transaction ends. */
    static void hold(WorkingCalendars reader, WorkingCalendar calendar) {
        keep(reader, calendar);
        ((OfTransaction) TransactionSynchronizationManager.getResource(reader)).held = true;
    }

    static boolean isHeld(WorkingCalendars reader) {
        OfTransaction kept = (OfTransaction) TransactionSynchronizationManager.getResource(reader);
        return kept != null && kept.held && kept.calendar != null;
    }

    static void forget(WorkingCalendars reader) {
        OfTransaction kept = (OfTransaction) TransactionSynchronizationManager.getResource(reader);
        if (kept != null) {
            kept.calendar = null;
        }
    }

    @Override
    public void suspend() {
        TransactionSynchronizationManager.unbindResourceIfPossible(reader);
    }

    @Override
    public void resume() {
        TransactionSynchronizationManager.bindResource(reader, this);
    }

    @Override
    public void afterCompletion(int status) {
        TransactionSynchronizationManager.unbindResourceIfPossible(reader);
    }
}
