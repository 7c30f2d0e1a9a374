/**
 * Whether this machine's clock can be believed. Timers and messages are due by the clock of the node that runs them, so a node whose
 * clock differs from the database's leaves such work to the others. Days and hours of the office are another matter: those come
 * from the one {@link java.time.Clock}.
 */
package vn.dondoc.clock;
