package vn.dondoc.organisation.intake;

import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import vn.dondoc.language.VietnameseText;

/**
 * A column of an import file.
 *
 * @param name the machine's name, as in the files of the demonstration
 * @param label what people call it; understood as a heading too
 * @param required whether the column and each of its cells must be there; if a column that is not required is missing, what
 *     the rows have in it stays
 * @param maxLength width of the table's column
 * @param aliases further headings that are understood
 */
record ImportColumn(String name, String label, boolean required, int maxLength, Set<String> aliases) {

    static ImportColumn required(String name, String label, int maxLength, String... aliases) {
        return new ImportColumn(name, label, true, maxLength, Set.of(aliases));
    }

    static ImportColumn optional(String name, String label, int maxLength, String... aliases) {
        return new ImportColumn(name, label, false, maxLength, Set.of(aliases));
    }

    boolean isMeantBy(String heading) {
        String wanted = plain(heading);
        return Stream.concat(Stream.of(name, label), aliases.stream())
                .map(ImportColumn::plain)
                .collect(Collectors.toSet())
                .contains(wanted);
    }

    /** Letters and digits only, without diacritics: "Tên cơ quan (*)" and "ten_co_quan" are one heading. */
    static String plain(String heading) {
        return VietnameseText.fold(heading).replaceAll("[^a-z0-9]", "");
    }
}
