package vn.dondoc.directive;

/** How the signer decides on a consolidated report; sent back it lies with the Office's leader again. */
public enum ConsolidatedReportOutcome {
    SIGNED,
    SENT_BACK
}
