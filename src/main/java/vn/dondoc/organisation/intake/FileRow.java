package vn.dondoc.organisation.intake;

import java.util.List;

/**
 * A row as the file has it, in order of the columns.
 *
 * @param number as a spreadsheet counts, beginning with 1
 */
record FileRow(int number, List<FileCell> cells) {

    boolean isBlank() {
        return cells.stream().allMatch(FileCell::isBlank);
    }
}
