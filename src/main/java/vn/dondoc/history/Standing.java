package vn.dondoc.history;

import java.time.LocalDate;

/**
 * Where an assignment stands from an event on, whole: figures of a past moment are counted from the newest of these before it.
 * Only what moves an assignment writes one, so that none is read before a move and written after it.
 *
 * @param dueOn null: không ấn định thời hạn
 * @param resultIssuedOn the result's day of issue that counts, null while there is none
 * @param endedOn null while it runs
 */
public record Standing(String leadCode, String progress, LocalDate dueOn, LocalDate resultIssuedOn, LocalDate endedOn) {

    /** Of what the event says nothing. */
    static final Standing UNTOLD = new Standing(null, null, null, null, null);
}
