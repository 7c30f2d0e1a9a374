package vn.dondoc.clock;

/** The machine's clock is no longer believed, or is again; told once for each change. */
public record ClockJudged(boolean trusted) {}
