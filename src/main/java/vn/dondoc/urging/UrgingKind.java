package vn.dondoc.urging;

/** How somebody is urged. */
public enum UrgingKind {
    /** A letter, signed by the Office's leader and issued with a number. */
    LETTER,
    /** One click: a message, on record. */
    MESSAGE
}
