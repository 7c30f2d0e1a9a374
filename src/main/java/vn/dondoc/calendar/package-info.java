/**
 * The working calendar in the running system: a year replaced by a file, what that moves, and who confirmed which day. Only dates
 * that were computed with the calendar move; each feature that holds such dates is a
 * {@link vn.dondoc.calendar.CalendarFollower}.
 */
package vn.dondoc.calendar;
