package vn.dondoc.directive;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;
import vn.dondoc.assignment.Assignment;
import vn.dondoc.assignment.Assignments;
import vn.dondoc.assignment.Progress;
import vn.dondoc.assignment.Report;
import vn.dondoc.assignment.ReportBucket;
import vn.dondoc.assignment.Reports;
import vn.dondoc.document.IssuedDocument;
import vn.dondoc.document.IssuedDocuments;
import vn.dondoc.organisation.Agencies;
import vn.dondoc.organisation.Agency;

/** Reads what the agencies have reported: of each assignment the newest report that is issued, never one that is still drafted. */
@Component
class ResultLines {

    private final Assignments assignments;
    private final Reports reports;
    private final IssuedDocuments documents;
    private final Agencies agencies;
    private final Clock clock;

    ResultLines(Assignments assignments, Reports reports, IssuedDocuments documents, Agencies agencies, Clock clock) {
        this.assignments = assignments;
        this.reports = reports;
        this.documents = documents;
        this.agencies = agencies;
        this.clock = clock;
    }

    List<ResultLine> of(long directiveId) {
        Map<String, Agency> known = agencies.byCode();
        return assignments.ofDirective(directiveId).stream()
                .map(assignment -> line(assignment, known))
                .toList();
    }

    private ResultLine line(Assignment a, Map<String, Agency> known) {
        Optional<IssuedDocument> document = documents.ofAssignment(a.id()).stream()
                .filter(each -> each.kind().equals("REPORT") && each.number() != null)
                .reduce((first, second) -> second);
        Optional<Report> report = document.flatMap(issued -> reports.ofAssignment(a.id()).stream()
                .filter(each -> Long.valueOf(issued.id()).equals(each.documentId()))
                .findFirst());
        LocalDate judgedOn = ReportBucket.judgedOn(a.progress(), a.resultIssuedOn(), a.endedOn(), LocalDate.now(clock));
        boolean late = a.dueOn() != null && judgedOn.isAfter(a.dueOn());
        return new ResultLine(
                a.id(),
                a.ordinal(),
                a.title(),
                known.get(a.leadCode()).shortName(),
                a.isStanding(),
                a.progress().isEnded(),
                a.progress() == Progress.RECALLED,
                a.progress().label(),
                a.dueOn(),
                timeliness(a, late),
                late,
                document.map(IssuedDocument::number).orElse(null),
                document.map(IssuedDocument::issuedOn).orElse(null),
                report.map(Report::done).orElse(null),
                report.map(Report::difficulties).orElse(null),
                report.map(Report::causes).orElse(null),
                report.map(Report::proposals).orElse(null));
    }

    private static String timeliness(Assignment a, boolean late) {
        if (a.dueOn() == null) {
            return "không ấn định thời hạn";
        }
        if (late) {
            return "quá hạn";
        }
        return a.progress().isEnded() || a.resultIssuedOn() != null ? "đúng hạn" : "trong hạn";
    }
}
