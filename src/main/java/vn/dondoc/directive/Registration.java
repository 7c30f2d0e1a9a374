package vn.dondoc.directive;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import vn.dondoc.assignment.AssignmentDraft;
import vn.dondoc.assignment.Basis;
import vn.dondoc.deadline.Urgency;

/**
 * A directive as it is entered, by a form, by {@code POST /api/directives} or by a file.
 *
 * @param secrecy null or "không mật"; anything else is refused
 * @param basis where facts come from, by the fact's name
 * @param assignments what it is broken down into; may be empty, the Office's officer does that then
 */
public record Registration(
        String number,
        LocalDate issuedOn,
        String issuerCode,
        String subject,
        String field,
        Urgency urgency,
        String secrecy,
        String originatingInstruction,
        String reportTo,
        String signedBy,
        List<String> recipients,
        Map<String, Basis> basis,
        List<Part> assignments) {

    /** An assignment with where its facts come from. */
    public record Part(AssignmentDraft draft, Map<String, Basis> basis) {}

    /** Recipients as they are stored: one in each line. */
    String recipientLines() {
        return recipients.isEmpty() ? null : String.join("\n", recipients);
    }
}
