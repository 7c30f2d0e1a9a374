package vn.dondoc.organisation.intake;

/**
 * Something wrong in an import file.
 *
 * @param row as a spreadsheet counts, the headings being 1
 * @param column the heading as the file has it; empty for the whole row
 * @param reason Vietnamese, for people
 */
public record ImportFault(int row, String column, String reason) {

    @Override
    public String toString() {
        return column.isEmpty()
                ? "Dòng %d: %s.".formatted(row, reason)
                : "Dòng %d, cột “%s”: %s.".formatted(row, column, reason);
    }
}
