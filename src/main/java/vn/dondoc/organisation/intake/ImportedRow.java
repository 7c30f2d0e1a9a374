package vn.dondoc.organisation.intake;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import vn.dondoc.language.VietnameseDate;
import vn.dondoc.language.VietnameseText;

/** One row of a file: gives its cells as what they should be and notes what is wrong with them. */
final class ImportedRow {

    private static final Set<String> YES = Set.of("true", "1", "x", "co", "yes");
    private static final Set<String> NO = Set.of("false", "0", "", "khong", "no");

    private final ImportKind kind;
    private final FileRow row;
    private final Map<String, Integer> places;
    private final Map<String, String> headings;
    private final List<ImportFault> faults;
    private boolean sound = true;

    ImportedRow(
            ImportKind kind,
            FileRow row,
            Map<String, Integer> places,
            Map<String, String> headings,
            List<ImportFault> faults) {
        this.kind = kind;
        this.row = row;
        this.places = places;
        this.headings = headings;
        this.faults = faults;
    }

    int number() {
        return row.number();
    }

    /** Whether nothing was wrong so far. */
    boolean isSound() {
        return sound;
    }

    boolean has(String column) {
        return places.containsKey(column);
    }

    void fault(String column, String reason) {
        sound = false;
        faults.add(new ImportFault(
                number(), headings.getOrDefault(column, kind.column(column).label()), reason));
    }

    /** Null for an empty or a faulty cell. */
    String text(String column) {
        ImportColumn rule = kind.column(column);
        FileCell cell = cell(column);
        if (cell.fault() != null) {
            fault(column, cell.fault());
            return null;
        }
        String text = VietnameseText.clean(cell.text().replaceAll("[\\s\\u00A0]+", " "));
        if (text.isEmpty()) {
            if (rule.required()) {
                fault(column, "thiếu nội dung");
            }
            return null;
        }
        if (!VietnameseText.isText(text)) {
            fault(column, "có ký tự không hợp lệ");
            return null;
        }
        if (text.length() > rule.maxLength()) {
            fault(column, "dài quá %d ký tự".formatted(rule.maxLength()));
            return null;
        }
        return text;
    }

    /** As {@link #text}, and of that form. */
    String text(String column, Pattern form, String otherwise) {
        String text = text(column);
        if (text == null || form.matcher(text).matches()) {
            return text;
        }
        fault(column, "“%s” %s".formatted(text, otherwise));
        return null;
    }

    /** Exactly what the cell has, blanks included: for passwords. */
    String secret(String column) {
        return cell(column).text();
    }

    /** Null for an empty or a faulty cell. */
    LocalDate date(String column) {
        String text = text(column);
        if (text == null) {
            return null;
        }
        return VietnameseDate.parse(text).orElseGet(() -> {
            fault(column, "“%s” không phải là ngày (dd/MM/yyyy)".formatted(text));
            return null;
        });
    }

    boolean flag(String column) {
        String text = text(column);
        String answer = text == null ? "" : ImportColumn.plain(text);
        if (!YES.contains(answer) && !NO.contains(answer)) {
            fault(column, "“%s” phải là có hoặc không".formatted(text));
        }
        return YES.contains(answer);
    }

    /** Notes a fault if the second day is before the first. */
    void requireOrder(LocalDate from, LocalDate to) {
        if (from != null && to != null && to.isBefore(from)) {
            fault("valid_to", "ngày kết thúc trước ngày bắt đầu");
        }
    }

    private FileCell cell(String column) {
        Integer place = places.get(column);
        return place == null || place >= row.cells().size()
                ? FileCell.of("")
                : row.cells().get(place);
    }
}
