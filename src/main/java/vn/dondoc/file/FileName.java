package vn.dondoc.file;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import vn.dondoc.language.VietnameseText;
import vn.dondoc.problem.Problem;

/**
 * A file's name, under which it comes back: as it was given, in the precomposed Unicode form.
 *
 * @param type what its ending says that it is
 */
record FileName(String text, FileType type) {

    private static final int LONGEST = 200;

    /** Signs that are not seen, or that turn the order of what is seen around: "phieu\u202Efdp.exe" reads "phieuexe.pdf". */
    private static final Set<Byte> INVISIBLE = Set.of(
            Character.CONTROL,
            Character.FORMAT,
            Character.SURROGATE,
            Character.PRIVATE_USE,
            Character.UNASSIGNED,
            Character.LINE_SEPARATOR,
            Character.PARAGRAPH_SEPARATOR);

    /** An ending of a program before the last one: the name is made to deceive, whatever the content is. */
    private static final Set<String> PROGRAMS = Set.of(
            "exe", "com", "bat", "cmd", "scr", "pif", "msi", "js", "jse", "vbs", "vbe", "wsf", "ps1", "sh", "jar",
            "hta", "lnk", "html", "htm", "svg", "php", "jsp", "docm", "xlsm", "dotm", "xltm");

    /** @throws Problem saying what is wrong with it */
    static FileName of(String given) {
        String name = VietnameseText.clean(given == null ? "" : given);
        if (name.isEmpty()) {
            throw refused("Tệp không có tên; hãy chọn lại tệp.");
        }
        if (name.codePoints().anyMatch(sign -> INVISIBLE.contains((byte) Character.getType(sign)))) {
            throw refused("Tên tệp có ký tự ẩn hoặc ký tự điều khiển; hãy đổi tên tệp rồi tải lại.");
        }
        if (name.contains("/") || name.contains("\\")) {
            throw refused("Tên tệp không được có dấu / hoặc \\; hãy đổi tên tệp rồi tải lại.");
        }
        if (name.length() > LONGEST) {
            throw refused("Tên tệp dài %d ký tự, tối đa %d; hãy đặt tên ngắn hơn.".formatted(name.length(), LONGEST));
        }
        return new FileName(name, type(name));
    }

    /** What counts as "the same name". */
    String key() {
        return text.toLowerCase(Locale.ROOT);
    }

    private static FileType type(String name) {
        List<String> parts = Arrays.asList(name.split("\\.", -1));
        if (parts.size() > 2
                && parts.subList(1, parts.size() - 1).stream()
                        .anyMatch(part -> PROGRAMS.contains(part.strip().toLowerCase(Locale.ROOT)))) {
            throw refused("Tên tệp có hai phần mở rộng, một phần là của chương trình; hệ thống không nhận tệp này.");
        }
        String ending = parts.get(parts.size() - 1);
        return FileType.ofEnding(parts.size() < 2 || parts.get(0).isEmpty() ? "" : ending)
                .orElseThrow(() -> refused(
                        "Hệ thống chỉ nhận tệp %s; tệp này không thuộc các loại đó.".formatted(FileType.names())));
    }

    private static Problem refused(String message) {
        return Problem.refused("file", message);
    }
}
