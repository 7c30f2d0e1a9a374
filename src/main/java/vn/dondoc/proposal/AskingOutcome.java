package vn.dondoc.proposal;

/** How the path goes on once it is clear which agencies are asked. */
public enum AskingOutcome {
    /** Agencies are asked now. */
    ASKED,
    /** Nobody new is asked; opinions of an earlier round are there to be explained. */
    GIVEN,
    /** Nobody is asked. */
    NONE
}
