package vn.dondoc.document;

import java.time.LocalDate;
import vn.dondoc.workflow.Act;

/**
 * A document got its number; told within the same transaction.
 *
 * @param late why it comes late, as far as its clerk was asked
 */
public record DocumentIssued(
        Act act, long documentId, String kind, Long assignmentId, String number, LocalDate issuedOn, LateReason late) {}
