/**
 * Deadlines as days: the office's working calendar, what people write as a deadline, how long things may take and which
 * period a standing assignment reports on.
 *
 * <p>Other features ask {@link vn.dondoc.deadline.WorkingCalendars} for one snapshot per request and count with it;
 * they ask {@link vn.dondoc.deadline.HandlingTimes} for the office's day counts, which stand in decision tables. This
 * feature knows no directive and no assignment: it depends on no other feature.
 */
package vn.dondoc.deadline;
