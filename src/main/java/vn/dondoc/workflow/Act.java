package vn.dondoc.workflow;

import vn.dondoc.history.Event;
import vn.dondoc.history.EventSubject;
import vn.dondoc.history.Lain;
import vn.dondoc.identity.Actor;

/**
 * Who does something, in which step: what every service records with it.
 *
 * @param step null for an act outside a task
 * @param taskId null for an act outside a task
 * @param lain how that task had lain open, null for an act outside a task
 */
public record Act(Actor actor, String step, String taskId, Lain lain) {

    public static Act outsideTask(Actor actor) {
        return inStep(actor, null);
    }

    /** An act that counts as this step without a task of its own. */
    public static Act inStep(Actor actor, String step) {
        return new Act(actor, step, null, null);
    }

    /**
     * The line of history about it.
     *
     * @param note what the person wrote, or null
     * @param basis number and date of a document, or whose note; or null
     */
    public Event event(EventSubject subject, String action, String summary, String note, String basis) {
        return new Event(
                action,
                step,
                taskId,
                subject.directiveId(),
                subject.assignmentId(),
                subject.agencyCode(),
                subject.partyCode(),
                summary,
                note,
                basis,
                lain,
                subject.standing());
    }
}
