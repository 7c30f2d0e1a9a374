package vn.dondoc.directive;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import vn.dondoc.assignment.AssignmentDraft;
import vn.dondoc.assignment.AssignmentKind;
import vn.dondoc.assignment.Basis;
import vn.dondoc.deadline.DeadlineText;
import vn.dondoc.deadline.GivenDeadline;
import vn.dondoc.deadline.UnreadableDeadlineException;
import vn.dondoc.deadline.Urgency;
import vn.dondoc.language.VietnameseDate;

/** The parts of {@code directive.json} that are more than one field. */
final class RegistrationParts {

    private RegistrationParts() {}

    /** No urgency is "none": what the document does not say is not invented. */
    static Urgency urgency(JsonFields fields) {
        Urgency urgency = fields.oneOf("urgency", Urgency.class);
        return urgency == null ? Urgency.NONE : urgency;
    }

    static Map<String, Basis> basis(JsonFields fields) {
        Map<String, Basis> basis = new LinkedHashMap<>();
        JsonFields given = fields.object("basis");
        if (given != null) {
            for (String fact : given.names()) {
                Basis value = given.oneOf(fact, Basis.class);
                if (value != null) {
                    basis.put(fact, value);
                }
            }
        }
        return basis;
    }

    static List<Registration.Part> assignments(JsonFields fields) {
        List<Registration.Part> parts = new ArrayList<>();
        LocalDate issuedOn = issuedOn(fields);
        for (JsonFields given : fields.objects("assignments")) {
            Registration.Part part = part(given, issuedOn, parts.size() + 1);
            given.refuseOthers();
            parts.add(part);
        }
        return parts;
    }

    /** @param place its ordinal where none is given */
    static Registration.Part part(JsonFields given, LocalDate issuedOn, int place) {
        Map<String, Basis> basis = basis(given);
        Integer ordinal = given.wholeNumber("ordinal");
        GivenDeadline deadline = deadline(given, issuedOn);
        if (deadline == null) {
            // As we write out what the table has set: it sets it anew, and "no date" is no word of the table's.
            basis.remove("deadline", Basis.POLICY);
        }
        AssignmentDraft draft = new AssignmentDraft(
                ordinal == null ? place : ordinal,
                given.text("title", 300),
                given.text("content", 4000),
                given.text("lead", 20),
                given.texts("coordinating", 20),
                given.oneOf("kind", AssignmentKind.class),
                deadline instanceof GivenDeadline.OnDay day ? day.lastDay() : null,
                deadline instanceof GivenDeadline.WorkingDays days ? days.count() : null,
                basis.get("deadline"),
                given.flag("proposalRequired"),
                given.flag("beneficiaryListRequired"));
        return new Registration.Part(draft, basis);
    }

    private static GivenDeadline deadline(JsonFields given, LocalDate issuedOn) {
        String text = given.text("deadline", 100);
        if (text == null) {
            return null;
        }
        try {
            return DeadlineText.parse(text, issuedOn);
        } catch (UnreadableDeadlineException unreadable) {
            given.faults().add(given.path("deadline"), unreadable.getMessage());
            return null;
        }
    }

    /** Days without a year are read as coming after the day of issue; a faulty day of issue is named elsewhere. */
    private static LocalDate issuedOn(JsonFields fields) {
        String text = fields.text("issuedOn", 20);
        return (text == null ? null : VietnameseDate.parse(text).orElse(null)) == null
                ? LocalDate.EPOCH
                : VietnameseDate.parse(text).orElseThrow();
    }
}
