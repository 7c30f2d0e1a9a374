package vn.dondoc.assignment;

/** What an agency's leader decides on an assignment that arrived. */
public enum HandlerOutcome {
    NAMED,
    RETURNED,
    INSTRUCTION_ASKED
}
