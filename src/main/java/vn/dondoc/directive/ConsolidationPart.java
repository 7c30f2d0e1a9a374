package vn.dondoc.directive;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.springframework.stereotype.Component;
import vn.dondoc.assignment.Assignments;
import vn.dondoc.document.IssuedDocument;
import vn.dondoc.document.IssuedDocuments;
import vn.dondoc.document.SignatureForm;
import vn.dondoc.identity.Actor;
import vn.dondoc.organisation.Person;
import vn.dondoc.organisation.Persons;
import vn.dondoc.workflow.FormPart;
import vn.dondoc.workflow.OpenTask;

/** What the forms of a consolidation show: the results, the draft, who has signed. */
@Component
class ConsolidationPart implements FormPart {

    private static final Set<String> STEPS =
            Set.of("consolidateReport", "signConsolidationSlip", "signConsolidatedReport", "endFollowUp");

    private final Directives directives;
    private final Assignments assignments;
    private final Consolidations consolidations;
    private final ResultLines results;
    private final IssuedDocuments documents;
    private final Persons persons;

    ConsolidationPart(
            Directives directives,
            Assignments assignments,
            Consolidations consolidations,
            ResultLines results,
            IssuedDocuments documents,
            Persons persons) {
        this.directives = directives;
        this.assignments = assignments;
        this.consolidations = consolidations;
        this.results = results;
        this.documents = documents;
        this.persons = persons;
    }

    /**
     * @param standing how many standing assignments go on
     * @param draftText what the report begins with, {@code draftSlip} what the slip begins with
     * @param signature the lines printed at the right below the text, empty while it is not signed
     */
    record View(
            boolean whole,
            String reason,
            String reportText,
            String slipText,
            String draftText,
            String draftSlip,
            String draftedByName,
            String slipSignedByName,
            List<String> signature,
            long standing,
            List<ResultLine> lines) {}

    @Override
    public String name() {
        return "consolidation";
    }

    @Override
    public Optional<View> of(Actor reader, OpenTask task) {
        if (!STEPS.contains(task.step()) && !issuesConsolidatedReport(task)) {
            return Optional.empty();
        }
        Directive directive = directives.find(task.directiveId()).orElseThrow();
        List<ResultLine> lines = results.of(directive.id());
        Optional<Consolidation> round = consolidations.latest(directive.id());
        boolean drafting = task.step().equals("consolidateReport");
        boolean whole = drafting
                ? assignments.countOpen(directive.id()) == 0
                : round.map(Consolidation::whole).orElse(true);
        return Optional.of(new View(
                whole,
                round.map(Consolidation::reason).orElse(null),
                round.map(Consolidation::reportText).orElse(null),
                round.map(Consolidation::slipText).orElse(null),
                drafting ? ReportDraft.report(directive, lines) : null,
                drafting ? ReportDraft.slip(directive, lines, whole) : null,
                round.map(Consolidation::draftedBy).map(this::fullName).orElse(null),
                round.map(Consolidation::slipSignedBy).map(this::fullName).orElse(null),
                round.map(Consolidation::documentId)
                        .map(documents::get)
                        .map(ConsolidationPart::signature)
                        .orElse(List.of()),
                lines.stream().filter(line -> line.standing() && !line.ended()).count(),
                lines));
    }

    private boolean issuesConsolidatedReport(OpenTask task) {
        return task.documentId() != null
                && task.assignmentId() == null
                && documents.get(task.documentId()).kind().equals(ConsolidationSigning.CONSOLIDATED_REPORT);
    }

    /** As it is printed (Nghị định 30/2020/NĐ-CP, Phụ lục I): the authority, the title of whoever signs, the name. */
    private static List<String> signature(IssuedDocument document) {
        String title =
                document.signerTitle() == null ? "" : document.signerTitle().toUpperCase(Locale.ROOT);
        String name = document.signerName();
        return document.signatureForm() == null
                ? List.of(title, name)
                : List.of(SignatureForm.valueOf(document.signatureForm()).printed() + " CHỦ TỊCH", title, name);
    }

    private String fullName(String personId) {
        return persons.find(personId).map(Person::fullName).orElse(personId);
    }
}
