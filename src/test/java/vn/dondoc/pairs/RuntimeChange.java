package vn.dondoc.pairs;

/** Everything that may be decided, or happen, while an assignment of a directive runs. */
enum RuntimeChange {
    PAUSE,
    RESUME,
    OTHER_LEAD,
    /** One that coordinates until then. */
    COORDINATOR_LEADS,
    ADD_COORDINATOR,
    REMOVE_COORDINATOR,
    RECALL_CONTRIBUTION,
    RECALL_ASSIGNMENT,
    RECALL_DIRECTIVE,
    DIRECTIVE_AMENDED,
    DIRECTIVE_REPLACED,
    /** Replaced, and this assignment goes on under the other directive. */
    CARRIED_OVER,
    ASSIGNMENT_ADDED,
    HANDLER_SWITCHED_OFF,
    STAND_IN_GRANTED,
    ENTERED_ON_PAPER,
    SUPPLEMENT_REQUESTED,
    CLOSED_WITHOUT_LATE,
    EARLY_CONSOLIDATION,
    FOLLOW_UP_ENDED,
    /** Every timer that is due some day fires. */
    TIME_OVER
}
