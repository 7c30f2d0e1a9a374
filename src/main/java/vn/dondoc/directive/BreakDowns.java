package vn.dondoc.directive;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.springframework.stereotype.Component;
import vn.dondoc.assignment.Assignment;
import vn.dondoc.assignment.AssignmentDraft;
import vn.dondoc.assignment.Assignments;
import vn.dondoc.assignment.Basis;
import vn.dondoc.assignment.GivenDate;
import vn.dondoc.assignment.GivingOut;
import vn.dondoc.deadline.WorkingCalendar;
import vn.dondoc.deadline.WorkingCalendars;
import vn.dondoc.directive.FactBases.FactBasis;

/** Puts a directive that is not given out yet back into the form of {@code directive.json}, with the dates it would get. */
@Component
public class BreakDowns {

    private final Directives directives;
    private final Assignments assignments;
    private final FactBases bases;
    private final GivingOut givingOut;
    private final WorkingCalendars calendars;

    BreakDowns(
            Directives directives,
            Assignments assignments,
            FactBases bases,
            GivingOut givingOut,
            WorkingCalendars calendars) {
        this.directives = directives;
        this.assignments = assignments;
        this.bases = bases;
        this.givingOut = givingOut;
        this.calendars = calendars;
    }

    public BreakDownPreview of(long directiveId) {
        Directive directive = directives.find(directiveId).orElseThrow();
        List<FactBasis> facts = bases.ofDirective(directiveId);
        List<Assignment> parts = assignments.ofDirective(directiveId);
        WorkingCalendar calendar = calendars.current();
        Map<String, Object> json = directive(directive);
        json.put("basis", basis(facts, null));
        List<Object> partsJson = new ArrayList<>();
        List<BreakDownPreview.Inferred> inferred = new ArrayList<>(inferred("", "Văn bản", json, facts, null));
        List<BreakDownPreview.Preview> previews = new ArrayList<>();
        for (Assignment part : parts) {
            AssignmentDraft draft = part.asDraft(assignments.coordinators(part.id()));
            Map<String, Object> partJson = assignment(draft);
            partJson.put("basis", basis(facts, part.id()));
            String at = "assignments[" + partsJson.size() + "].";
            inferred.addAll(inferred(at, "Nhiệm vụ " + part.ordinal(), partJson, facts, part.id()));
            GivenDate date = givingOut.preview(draft, directive.urgency(), calendar);
            previews.add(new BreakDownPreview.Preview(
                    part.ordinal(),
                    date.dueOn(),
                    date.basis() == null ? null : date.basis().label(),
                    date.ruleWords() == null ? date.rule() : "bảng thời hạn, mục “" + date.ruleWords() + "”",
                    date.dueOn() == null
                            ? null
                            : calendar.notice(date.dueOn().getYear()).orElse(null)));
            partsJson.add(partJson);
        }
        json.put("assignments", partsJson);
        return new BreakDownPreview(json, inferred, previews);
    }

    private static Map<String, Object> directive(Directive d) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("number", d.number());
        json.put("issuedOn", d.issuedOn());
        json.put("issuer", d.issuerCode());
        json.put("subject", d.subject());
        json.put("field", d.field());
        json.put("urgency", d.urgency().name());
        json.put("secrecy", null);
        json.put("originatingInstruction", d.originatingInstruction());
        json.put("reportTo", d.reportTo());
        json.put("signedBy", d.signedBy());
        json.put(
                "recipients",
                d.recipients() == null
                        ? List.of()
                        : Arrays.asList(d.recipients().split("\n")));
        return json;
    }

    private static Map<String, Object> assignment(AssignmentDraft draft) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("ordinal", draft.ordinal());
        json.put("title", draft.title());
        json.put("content", draft.content());
        json.put("lead", draft.leadCode());
        json.put("coordinating", draft.coordinatorCodes());
        json.put("kind", draft.kind().name());
        json.put("deadline", deadline(draft));
        json.put("proposalRequired", draft.proposalRequired());
        json.put("beneficiaryListRequired", draft.beneficiaryListRequired());
        return json;
    }

    private static String deadline(AssignmentDraft draft) {
        if (draft.writtenDays() != null) {
            return draft.writtenDays() + " ngày làm việc";
        }
        return draft.writtenDeadline() == null ? null : draft.writtenDeadline().toString();
    }

    private static Map<String, String> basis(List<FactBasis> facts, Long assignmentId) {
        Map<String, String> basis = new LinkedHashMap<>();
        facts.stream()
                .filter(fact -> Objects.equals(fact.assignmentId(), assignmentId))
                .forEach(fact -> basis.put(fact.fact(), fact.basis().name()));
        return basis;
    }

    private static List<BreakDownPreview.Inferred> inferred(
            String at, String where, Map<String, Object> json, List<FactBasis> facts, Long assignmentId) {
        return facts.stream()
                .filter(fact -> Objects.equals(fact.assignmentId(), assignmentId) && fact.basis() == Basis.INFERRED)
                .map(fact -> new BreakDownPreview.Inferred(
                        at + fact.fact(),
                        FactNames.of(fact.fact()),
                        where,
                        Objects.toString(json.get(fact.fact()), "")))
                .toList();
    }
}
