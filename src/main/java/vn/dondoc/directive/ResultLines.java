package vn.dondoc.directive;

import java.time.Clock;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import vn.dondoc.assignment.Assignment;
import vn.dondoc.assignment.Assignments;
import vn.dondoc.assignment.LatenessReasons;
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
    private final LatenessReasons reasons;
    private final JdbcClient jdbc;
    private final Clock clock;

    ResultLines(
            Assignments assignments,
            Reports reports,
            IssuedDocuments documents,
            Agencies agencies,
            LatenessReasons reasons,
            JdbcClient jdbc,
            Clock clock) {
        this.assignments = assignments;
        this.reports = reports;
        this.documents = documents;
        this.agencies = agencies;
        this.reasons = reasons;
        this.jdbc = jdbc;
        this.clock = clock;
    }

    List<ResultLine> of(long directiveId) {
        Map<String, Agency> known = agencies.byCode();
        Map<Long, String> explained = explained(directiveId);
        return assignments.ofDirective(directiveId).stream()
                .map(assignment -> line(assignment, known, explained))
                .toList();
    }

    private ResultLine line(Assignment a, Map<String, Agency> known, Map<Long, String> explained) {
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
                report.map(this::lateness).orElse(null),
                explained.get(a.id()),
                report.map(Report::proposals).orElse(null));
    }

    private String lateness(Report report) {
        return Stream.of(reasons.label(report.latenessReason()), report.latenessNote())
                .filter(Objects::nonNull)
                .reduce((label, note) -> label + " – " + note)
                .orElse(null);
    }

    /** The lead's newest explanation of each assignment. What explains stands in a feature above, which only writes the table. */
    private Map<Long, String> explained(long directiveId) {
        Map<Long, String> newest = new HashMap<>();
        jdbc.sql(
                        """
                select e.assignment_id, concat(r.label, '. ', e.answer) as answer
                  from explanation e join lateness_reason r on r.code = e.reason_code
                  join assignment a on a.id = e.assignment_id and a.lead_code = e.agency_code
                 where a.directive_id = :id and e.state = 'ANSWERED' order by e.id""")
                .param("id", directiveId)
                .query((row, i) -> newest.put(row.getLong("assignment_id"), row.getString("answer")))
                .list();
        return newest;
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
