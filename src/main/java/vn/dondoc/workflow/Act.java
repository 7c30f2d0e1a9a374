package vn.dondoc.workflow;

import vn.dondoc.identity.Actor;

/**
 * Who does something, in which step: what every service records with it.
 *
 * @param step null for an act outside a task
 * @param taskId null for an act outside a task
 */
public record Act(Actor actor, String step, String taskId) {

    public static Act outsideTask(Actor actor) {
        return new Act(actor, null, null);
    }
}
