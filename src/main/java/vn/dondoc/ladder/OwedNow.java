package vn.dondoc.ladder;

import java.time.LocalDate;
import java.util.Map;

/**
 * One obligation as a look finds it.
 *
 * @param actedOn the day of its agency's last act, null if there was none
 * @param recorded what became of the ladder's steps so far, by this date
 */
record OwedNow(Obligation obligation, LadderSubject subject, LocalDate actedOn, Map<Integer, LadderState> recorded) {}
