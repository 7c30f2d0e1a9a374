package vn.dondoc.history;

import vn.dondoc.identity.Actor;

/** A line of history was written in this transaction: whoever tells people of it does so before it is committed. */
public record Recorded(Actor actor, Event event) {}
