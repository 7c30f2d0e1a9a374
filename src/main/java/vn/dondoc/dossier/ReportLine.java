package vn.dondoc.dossier;

import java.time.OffsetDateTime;
import vn.dondoc.assignment.Report;

/** What an agency reported. */
public record ReportLine(
        String done,
        String difficulties,
        String causes,
        String proposals,
        String latenessReason,
        String latenessNote,
        String draftedByName,
        OffsetDateTime draftedAt,
        String periodLabel) {

    /** @param latenessReason why it came late, in the office's words; null for one in time */
    static ReportLine of(Report report, String latenessReason, Names names) {
        return new ReportLine(
                report.done(),
                report.difficulties(),
                report.causes(),
                report.proposals(),
                latenessReason,
                report.latenessNote(),
                names.person(report.draftedBy()),
                report.draftedAt(),
                report.periodTo() == null ? null : names.period(report.periodTo()));
    }
}
