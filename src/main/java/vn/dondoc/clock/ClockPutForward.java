package vn.dondoc.clock;

/** The rehearsal's clock stands elsewhere: what is due by then is due now. */
public record ClockPutForward() {}
