package vn.dondoc.dossier;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import vn.dondoc.assignment.Assignment;
import vn.dondoc.assignment.Assignments;
import vn.dondoc.assignment.LatenessReasons;
import vn.dondoc.assignment.Report;
import vn.dondoc.directive.ConsolidationSigning;
import vn.dondoc.directive.Directives;
import vn.dondoc.directive.ReportChannels;
import vn.dondoc.document.IssuedDocument;
import vn.dondoc.dossier.TaskContext.AgencyLine;
import vn.dondoc.dossier.TaskContext.AssignmentPart;
import vn.dondoc.dossier.TaskContext.Coordinator;
import vn.dondoc.dossier.TaskContext.DirectiveLine;
import vn.dondoc.dossier.TaskContext.DocumentLine;
import vn.dondoc.dossier.TaskContext.FieldLine;
import vn.dondoc.dossier.TaskContext.HistoryLine;
import vn.dondoc.dossier.TaskContext.PersonLine;
import vn.dondoc.dossier.TaskContext.ReportLine;
import vn.dondoc.dossier.TaskContext.TaskLine;
import vn.dondoc.history.RecordedEvent;
import vn.dondoc.organisation.Agencies;
import vn.dondoc.organisation.Person;
import vn.dondoc.organisation.Persons;
import vn.dondoc.organisation.Responsibilities;
import vn.dondoc.organisation.Role;
import vn.dondoc.urging.UrgingSigning;
import vn.dondoc.workflow.OpenTask;

/** The lines of a {@link TaskContext}, each from one thing of ours. */
@Component
class DossierLines {

    private static final Map<String, String> DOCUMENT_KINDS = Map.of(
            "PLAN",
            "Văn bản triển khai",
            "REPORT",
            "Báo cáo kết quả",
            "PROPOSAL",
            "Tờ trình",
            "DECISION",
            "Quyết định",
            UrgingSigning.URGING,
            "Công văn đôn đốc",
            ConsolidationSigning.CONSOLIDATED_REPORT,
            "Báo cáo tổng hợp");

    private final Directives directives;
    private final Assignments assignments;
    private final Dossiers dossiers;
    private final Agencies agencies;
    private final Persons persons;
    private final Responsibilities responsibilities;
    private final ReportChannels channels;
    private final LatenessReasons reasons;
    private final Clock clock;

    DossierLines(
            Directives directives,
            Assignments assignments,
            Dossiers dossiers,
            Agencies agencies,
            Persons persons,
            Responsibilities responsibilities,
            ReportChannels channels,
            LatenessReasons reasons,
            Clock clock) {
        this.directives = directives;
        this.assignments = assignments;
        this.dossiers = dossiers;
        this.agencies = agencies;
        this.persons = persons;
        this.responsibilities = responsibilities;
        this.channels = channels;
        this.reasons = reasons;
        this.clock = clock;
    }

    TaskLine task(OpenTask task, Names names) {
        return new TaskLine(
                task.taskId(),
                task.step(),
                task.name(),
                task.processKey(),
                task.assigneeId(),
                names.person(task.assigneeId()),
                names.person(task.principalId()),
                task.agencyCode(),
                names.agency(task.agencyCode()),
                task.createdAt(),
                task.dueOn(),
                task.locked());
    }

    DirectiveLine directive(long id, Names names) {
        DirectiveView d = dossiers.view(directives.find(id).orElseThrow(), names, List.of());
        return new DirectiveLine(
                d.id(),
                d.number(),
                d.issuedOn(),
                d.issuer(),
                d.issuerName(),
                d.subject(),
                d.field(),
                d.fieldName(),
                d.urgency(),
                d.urgencyLabel(),
                d.originatingInstruction(),
                d.reportTo(),
                d.signedBy(),
                d.signedByName(),
                d.recipients(),
                d.state(),
                d.stateLabel());
    }

    AssignmentPart assignment(AssignmentView a) {
        List<Coordinator> coordinators = new ArrayList<>();
        for (int i = 0; i < a.coordinating().size(); i++) {
            coordinators.add(new Coordinator(
                    a.coordinating().get(i), a.coordinatingNames().get(i)));
        }
        return new AssignmentPart(
                a.id(),
                a.ordinal(),
                a.title(),
                a.content(),
                a.lead(),
                a.leadName(),
                coordinators,
                a.kind(),
                a.kindLabel(),
                a.progress(),
                a.progressLabel(),
                a.dueOn(),
                a.originalDueOn(),
                a.deadlineBasisLabel(),
                a.deadlineRule(),
                a.deadlineState().name(),
                a.deadlineStateLabel(),
                a.deadlineWords(),
                a.handlerId(),
                a.handlerName(),
                a.proposedLeadCode(),
                a.proposedLeadName(),
                a.proposalRequired(),
                a.beneficiaryListRequired(),
                a.givenOn(),
                a.receivedOn(),
                a.resultIssuedOn(),
                a.periodLabel(),
                a.periodTo(),
                a.holder());
    }

    List<AgencyLine> agencies() {
        return agencies.all().stream()
                .map(agency -> new AgencyLine(agency.code(), agency.shortName(), agency.kind()))
                .toList();
    }

    List<FieldLine> fields() {
        return responsibilities.all().stream()
                .map(field -> new FieldLine(field.field(), field.name()))
                .toList();
    }

    /** Who may have signed a directive: the heads of the province's committee. */
    List<PersonLine> signers() {
        LocalDate today = LocalDate.now(clock);
        return agencies.all().stream()
                .filter(agency -> agency.kind().equals("province"))
                .flatMap(agency -> Stream.of(Role.CHAIR, Role.LEADER)
                        .flatMap(role -> persons.holding(agency.code(), role, today).stream()))
                .distinct()
                .map(DossierLines::person)
                .toList();
    }

    static PersonLine person(Person person) {
        return new PersonLine(person.id(), person.fullName(), person.title());
    }

    HistoryLine history(RecordedEvent event, Names names) {
        return new HistoryLine(
                event.happenedAt(),
                names.person(event.actorId()),
                names.person(event.principalId()),
                names.agency(event.agencyCode()),
                event.summary(),
                event.note(),
                event.basis(),
                event.onPaper());
    }

    ReportLine report(Report report, Names names) {
        return new ReportLine(
                report.done(),
                report.difficulties(),
                report.causes(),
                report.proposals(),
                reasons.label(report.latenessReason()),
                report.latenessNote(),
                names.person(report.draftedBy()),
                report.draftedAt(),
                report.periodTo() == null ? null : names.period(report.periodTo()));
    }

    DocumentLine document(IssuedDocument document, DirectiveLine directive, Names names) {
        return new DocumentLine(
                document.id(),
                document.kind(),
                DOCUMENT_KINDS.getOrDefault(document.kind(), document.kind()),
                document.subject(),
                document.number(),
                document.issuedOn(),
                document.signerName(),
                document.signerTitle(),
                document.signatureForm(),
                names.person(document.signedFor()),
                document.signatureBasis(),
                document.paperBasis(),
                document.signedAt(),
                document.recipients(),
                defaultRecipients(document, directive, names));
    }

    private String defaultRecipients(IssuedDocument document, DirectiveLine directive, Names names) {
        if (document.kind().equals(UrgingSigning.URGING)) {
            String lead = assignments
                    .find(document.assignmentId())
                    .map(Assignment::leadCode)
                    .map(names::agency)
                    .orElse("");
            return lead + "\nChủ tịch, Phó Chủ tịch phụ trách (báo cáo)\nLưu: VT";
        }
        String above = document.kind().equals(ConsolidationSigning.CONSOLIDATED_REPORT)
                ? channels.recipient(directive.reportTo())
                : directive.issuerName();
        return (above == null ? "" : above + "\n") + "Văn phòng UBND tỉnh\nLưu: VT";
    }
}
