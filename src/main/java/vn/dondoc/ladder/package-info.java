/**
 * The ladder of reminders and escalations: what somebody owes now, what the office's table {@code escalationLevel} says about it
 * today, who is told, and when to look again. One timer for each open assignment and directive; the ladder itself is state of ours
 * ({@code ladder_step}), computed from date, calendar and what was sent, so that no stop and no clock loses or repeats a step.
 */
package vn.dondoc.ladder;
