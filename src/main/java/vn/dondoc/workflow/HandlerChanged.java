package vn.dondoc.workflow;

import vn.dondoc.identity.Actor;

/**
 * The handler's task has another person now: a leader gave it to him, or he took it where nobody had it. Told within the same
 * transaction.
 */
public record HandlerChanged(Actor actor, OpenTask task, String personId) {}
