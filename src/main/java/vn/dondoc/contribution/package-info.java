/**
 * What the coordinating agencies contribute to an assignment: one contribution for each agency, with its own process, date and
 * state. The lead asks for supplements, urges, closes without the late ones and consolidates; a contributing agency sees its own
 * part only.
 *
 * <p>Everything that concerns several contributions of an assignment is decided under the lock of the assignment's row; locks
 * are taken in the order assignment, contribution.
 */
package vn.dondoc.contribution;
