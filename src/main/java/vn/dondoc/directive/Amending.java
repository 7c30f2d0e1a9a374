package vn.dondoc.directive;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.springframework.stereotype.Component;
import vn.dondoc.assignment.AssignmentWords;
import vn.dondoc.assignment.Basis;
import vn.dondoc.deadline.Urgency;
import vn.dondoc.organisation.Person;
import vn.dondoc.organisation.Persons;
import vn.dondoc.problem.Faults;
import vn.dondoc.workflow.Act;
import vn.dondoc.workflow.OpenTaskChanges;

/** A directive is amended by another document; what it said before stays in the history. */
@Component
class Amending {

    private final Directives directives;
    private final FactBases bases;
    private final RegistrationRules rules;
    private final Persons persons;
    private final AssignmentWords words;
    private final OpenTaskChanges openTasks;
    private final ConsolidationRounds rounds;
    private final DirectiveJournal journal;

    Amending(
            Directives directives,
            FactBases bases,
            RegistrationRules rules,
            Persons persons,
            AssignmentWords words,
            OpenTaskChanges openTasks,
            ConsolidationRounds rounds,
            DirectiveJournal journal) {
        this.directives = directives;
        this.bases = bases;
        this.rules = rules;
        this.persons = persons;
        this.words = words;
        this.openTasks = openTasks;
        this.rounds = rounds;
        this.journal = journal;
    }

    /** One changed fact, in words. */
    private record Change(String fact, String before, String after) {

        @Override
        public String toString() {
            return FactNames.of(fact) + ": “" + Objects.toString(before, "") + "” → “" + after + "”";
        }
    }

    void amend(Act act, Directive d, DirectiveAmendment given, String basis) {
        Faults faults = new Faults();
        check(given, d, faults);
        faults.throwIfAny();
        List<Change> changes = changes(d, given);
        Urgency urgency = given.urgency() == null ? d.urgency() : given.urgency();
        String subject = given.subject() == null ? d.subject() : given.subject().strip();
        directives.amend(
                d,
                subject,
                given.recipients() == null ? d.recipients() : String.join("\n", given.recipients()),
                given.signedBy() == null ? d.signedBy() : given.signedBy(),
                given.reportTo() == null ? d.reportTo() : given.reportTo().strip(),
                urgency);
        changes.forEach(change -> bases.replace(
                d.id(), change.fact(), Basis.OFFICE, basis, act.actor().id()));
        words.directiveChanged(d.id());
        openTasks.amended(d.id(), subject, urgency.name());
        String note = String.join("\n", changes.stream().map(Change::toString).toList());
        journal.write(act, d.id(), "DIRECTIVE_AMENDED", "Sửa đổi văn bản.", note, basis);
        rounds.contentChanged(d);
    }

    void check(DirectiveAmendment given, Directive d, Faults faults) {
        if (given.subject() != null) {
            Inputs.require(faults, "subject", given.subject(), 1000, "Hãy nhập trích yếu văn bản.");
        }
        if (given.reportTo() != null) {
            Inputs.require(faults, "reportTo", given.reportTo(), 300, "Hãy ghi báo cáo kết quả cho ai.");
        }
        if (given.recipients() != null
                && given.recipients().stream()
                        .anyMatch(line -> line == null || line.isBlank() || line.length() > 200)) {
            faults.add("recipients", "Mỗi nơi nhận là một dòng, tối đa 200 ký tự.");
        }
        rules.checkSigner(given.signedBy(), d.issuerCode(), faults);
        if (changes(d, given).isEmpty() && faults.found().isEmpty()) {
            faults.add("", "Chưa có nội dung nào được sửa đổi.");
        }
    }

    private List<Change> changes(Directive d, DirectiveAmendment given) {
        List<Change> changes = new ArrayList<>();
        compare(changes, "subject", d.subject(), given.subject());
        compare(
                changes,
                "recipients",
                d.recipients(),
                given.recipients() == null ? null : String.join("\n", given.recipients()));
        compare(changes, "signedBy", name(d.signedBy()), name(given.signedBy()));
        compare(changes, "reportTo", d.reportTo(), given.reportTo());
        compare(
                changes,
                "urgency",
                d.urgency().label(),
                given.urgency() == null ? null : given.urgency().label());
        return changes;
    }

    private static void compare(List<Change> changes, String fact, String before, String after) {
        if (after != null && !after.strip().equals(before)) {
            changes.add(new Change(fact, before, after.strip()));
        }
    }

    private String name(String personId) {
        return personId == null
                ? null
                : persons.find(personId).map(Person::fullName).orElse(personId);
    }
}
