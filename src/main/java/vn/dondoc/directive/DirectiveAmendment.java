package vn.dondoc.directive;

import java.util.List;
import vn.dondoc.deadline.Urgency;

/** New facts of a directive that is under way; what is null stays as it is. Dates that were computed do not move by themselves. */
public record DirectiveAmendment(
        String subject, List<String> recipients, String signedBy, String reportTo, Urgency urgency) {}
