package vn.dondoc.dossier;

import java.time.OffsetDateTime;
import vn.dondoc.assignment.Report;

/** What an agency reported. */
public record ReportLine(
        String done,
        String difficulties,
        String causes,
        String proposals,
        String draftedByName,
        OffsetDateTime draftedAt,
        String periodLabel) {

    static ReportLine of(Report report, Names names) {
        return new ReportLine(
                report.done(),
                report.difficulties(),
                report.causes(),
                report.proposals(),
                names.person(report.draftedBy()),
                report.draftedAt(),
                report.periodTo() == null ? null : names.period(report.periodTo()));
    }
}
