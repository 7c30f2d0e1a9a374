package vn.dondoc.workflow;

import vn.dondoc.identity.Actor;

/**
 * The handler's task has another person now: a leader gave it to him, or he took it where nobody had it. Told within the same
 * transaction.
 *
 * @param deputyIds who works with him from now on; null if nothing was said of them
 */
public record HandlerChanged(Actor actor, OpenTask task, String personId, String deputyIds) {}
