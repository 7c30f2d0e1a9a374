package vn.dondoc.dossier;

import java.util.List;
import org.springframework.stereotype.Component;
import vn.dondoc.assignment.LatenessReasons;
import vn.dondoc.assignment.ProgressEntries;
import vn.dondoc.assignment.ProgressEntries.ProgressEntry;
import vn.dondoc.assignment.Reports;
import vn.dondoc.document.IssuedDocuments;
import vn.dondoc.urging.UrgingSigning;
import vn.dondoc.workflow.OpenTask;

/** What has come out of an assignment so far. */
@Component
class WorkDone {

    private final ProgressEntries entries;
    private final Reports reports;
    private final LatenessReasons reasons;
    private final IssuedDocuments documents;
    private final DocumentLines documentLines;

    WorkDone(
            ProgressEntries entries,
            Reports reports,
            LatenessReasons reasons,
            IssuedDocuments documents,
            DocumentLines documentLines) {
        this.entries = entries;
        this.reports = reports;
        this.reasons = reasons;
        this.documents = documents;
        this.documentLines = documentLines;
    }

    List<ProgressEntry> entries(long assignmentId) {
        return entries.ofAssignment(assignmentId);
    }

    List<ReportLine> reports(long assignmentId, Names names) {
        return reports.ofAssignment(assignmentId).stream()
                .map(report -> ReportLine.of(report, reasons.label(report.latenessReason()), names))
                .toList();
    }

    List<DocumentLine> documents(long assignmentId, DirectiveLine directive, Names names) {
        return documents.ofAssignment(assignmentId).stream()
                // What the Office has not issued yet is not the agencies' to read.
                .filter(document -> !document.kind().equals(UrgingSigning.URGING) || document.number() != null)
                .map(document -> documentLines.of(document, directive, names))
                .toList();
    }

    /** The document that the task itself is about; null if there is none. */
    DocumentLine document(OpenTask task, DirectiveLine directive, Names names) {
        return task.documentId() == null ? null : documentLines.of(documents.get(task.documentId()), directive, names);
    }
}
