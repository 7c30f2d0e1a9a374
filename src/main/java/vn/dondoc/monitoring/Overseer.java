package vn.dondoc.monitoring;

import java.time.LocalDate;
import vn.dondoc.identity.Actor;
import vn.dondoc.identity.ManagerScope;

/**
 * Who asks for a managers' page.
 *
 * @param scope what he oversees
 * @param today in the office's zone
 */
record Overseer(Actor actor, ManagerScope scope, LocalDate today) {}
