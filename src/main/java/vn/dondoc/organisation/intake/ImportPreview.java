package vn.dondoc.organisation.intake;

import java.util.List;

/**
 * What a file would do, or has done.
 *
 * @param applied whether it was done
 * @param rows rows with content, without the headings
 * @param faults in the order of the file; with any, nothing can be applied and the counts hold for the sound rows
 */
public record ImportPreview(
        ImportKind kind,
        boolean applied,
        int rows,
        int added,
        int changed,
        int unchanged,
        List<ImportChange> changes,
        List<ImportFault> faults) {}
