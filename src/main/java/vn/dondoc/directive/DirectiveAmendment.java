package vn.dondoc.directive;

import java.util.List;
import java.util.Objects;
import vn.dondoc.deadline.Urgency;

/** New facts of a directive that is under way; what is null stays as it is. Dates that were computed do not move by themselves. */
public record DirectiveAmendment(
        String subject, List<String> recipients, String signedBy, String reportTo, Urgency urgency) {

    /** Without what the directive says already: a decision that comes later must not turn back what was amended meanwhile. */
    public DirectiveAmendment onlyNew(Directive d) {
        return new DirectiveAmendment(
                Objects.equals(subject, d.subject()) ? null : subject,
                recipients != null && String.join("\n", recipients).equals(d.recipients()) ? null : recipients,
                Objects.equals(signedBy, d.signedBy()) ? null : signedBy,
                Objects.equals(reportTo, d.reportTo()) ? null : reportTo,
                urgency == d.urgency() ? null : urgency);
    }
}
