package vn.dondoc.notification;

import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import vn.dondoc.problem.Faults;

/**
 * Whether a wording can be used: known places only, what every mail must have, and nothing that a reader's mail program would run or
 * load. Other brackets, such as those of an expression language, are ordinary text and stay it.
 */
final class TemplateCheck {

    private static final int SUBJECT = 300;
    private static final int BODY = 20_000;
    private static final Pattern BRACES = Pattern.compile("\\{\\{(.*?)}}", Pattern.DOTALL);
    private static final Pattern NAME = Pattern.compile("\\w+");

    private static final Pattern RUN_OR_LOADED = Pattern.compile(
            "<\\s*/?\\s*(script|iframe|object|embed|form|input|link|meta|base|img|svg|video|audio)\\b"
                    + "|<[^>]*\\son\\w+\\s*=|javascript:|url\\s*\\(|@import",
            Pattern.CASE_INSENSITIVE);

    private TemplateCheck() {}

    /** @throws vn.dondoc.problem.Problem with every fault */
    static void check(MailTemplate template) {
        Faults faults = new Faults();
        Set<String> known = TemplatePlaces.of(template.name()).keySet();
        length("subject", "Tiêu đề", template.subject(), SUBJECT, faults);
        length("html", "Bản HTML", template.html(), BODY, faults);
        length("plain", "Bản chữ thường", template.plain(), BODY, faults);
        faults.throwIfAny();
        if (template.subject().lines().count() > 1) {
            faults.add("subject", "Tiêu đề chỉ được một dòng.");
        }
        places("subject", template.subject(), known, faults);
        places("html", template.html(), known, faults);
        places("plain", template.plain(), known, faults);
        if (template.subject().contains("{{" + TemplatePlaces.ITEMS + "}}")) {
            faults.add("subject", "{{items}} không dùng trong tiêu đề.");
        }
        for (String needed : needed(template.name())) {
            if (!template.html().contains("{{" + needed + "}}")) {
                faults.add("html", "Bản HTML thiếu {{" + needed + "}}.");
            }
            if (!template.plain().contains("{{" + needed + "}}")) {
                faults.add("plain", "Bản chữ thường thiếu {{" + needed + "}}.");
            }
        }
        if (RUN_OR_LOADED.matcher(template.html()).find()) {
            faults.add(
                    "html",
                    "Bản HTML không được chứa mã lệnh, biểu mẫu, ảnh hoặc nội dung tải từ nơi khác; chỉ dùng chữ, bảng và liên kết.");
        }
        faults.throwIfAny();
    }

    private static List<String> needed(String template) {
        return template.equals(MailTemplates.DIGEST)
                ? List.of(TemplatePlaces.ITEMS, "link")
                : List.of("subject", "text", "why", "link");
    }

    private static void length(String field, String label, String text, int most, Faults faults) {
        if (text == null || text.isBlank()) {
            faults.add(field, label + " không được để trống.");
        } else if (text.length() > most) {
            faults.add(field, label + " dài quá " + most + " ký tự.");
        }
    }

    private static void places(String field, String text, Set<String> known, Faults faults) {
        Matcher braces = BRACES.matcher(text);
        while (braces.find()) {
            String name = braces.group(1);
            if (!NAME.matcher(name).matches()) {
                faults.add(field, "“{{" + name + "}}” không phải chỗ điền: giữa hai dấu ngoặc chỉ có tên, viết liền.");
            } else if (!known.contains(name)) {
                faults.add(
                        field,
                        "Không có chỗ điền {{" + name + "}}; dùng được: {{" + String.join("}}, {{", known) + "}}.");
            }
        }
    }
}
