package vn.dondoc.directive;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Predicate;
import vn.dondoc.language.VietnameseDate;

/** The text that a consolidated report and its slip begin with: what the agencies reported, assignment by assignment. */
final class ReportDraft {

    private static final Predicate<ResultLine> STANDING = line -> line.standing() && !line.ended();

    private ReportDraft() {}

    static String report(Directive directive, List<ResultLine> lines) {
        List<String> text = new ArrayList<>();
        text.add("Thực hiện văn bản số " + directive.number() + " ngày " + VietnameseDate.write(directive.issuedOn())
                + " về việc: " + directive.subject() + "; kết quả như sau:");
        section(text, "Kết quả thực hiện", lines, line -> line.ended() && !line.recalled());
        section(text, "Nhiệm vụ đang thực hiện", lines, line -> !line.ended() && !line.standing());
        section(text, "Nhiệm vụ thường xuyên, tiếp tục thực hiện", lines, STANDING);
        section(text, "Nhiệm vụ đã thu hồi", lines, ResultLine::recalled);
        return String.join("\n", text);
    }

    /** @param whole whether all that can end has ended */
    static String slip(Directive directive, List<ResultLine> lines, boolean whole) {
        long ended =
                lines.stream().filter(line -> line.ended() && !line.recalled()).count();
        long standing = lines.stream().filter(STANDING).count();
        String to = directive.reportTo() == null ? "" : " để báo cáo " + directive.reportTo();
        return "Văn phòng trình ký báo cáo " + (whole ? "toàn bộ" : "một phần") + " kết quả thực hiện văn bản số "
                + directive.number() + to + ": " + ended + "/" + lines.size() + " nhiệm vụ đã kết thúc"
                + (standing == 0 ? "." : ", " + standing + " nhiệm vụ thường xuyên tiếp tục thực hiện.");
    }

    private static void section(
            List<String> text, String heading, List<ResultLine> lines, Predicate<ResultLine> belongs) {
        List<ResultLine> found = lines.stream().filter(belongs).toList();
        if (!found.isEmpty()) {
            text.add("");
            text.add(heading.toUpperCase(Locale.ROOT));
            found.forEach(line -> entry(text, line));
        }
    }

    private static void entry(List<String> text, ResultLine line) {
        text.add(line.ordinal() + ". " + line.title() + " (" + line.leadName() + "): "
                + line.progressLabel() + (line.recalled() ? "" : ", " + line.timeliness())
                + (line.documentNumber() == null
                        ? "."
                        : "; báo cáo số " + line.documentNumber() + " ngày "
                                + VietnameseDate.write(line.documentIssuedOn()) + "."));
        part(text, "Kết quả", line.done());
        part(text, "Khó khăn, vướng mắc", line.difficulties());
        part(text, "Nguyên nhân", line.causes());
        part(text, "Nguyên nhân chậm", line.lateness());
        part(text, "Giải trình", line.explanation());
        part(text, "Đề xuất, kiến nghị", line.proposals());
    }

    private static void part(List<String> text, String name, String content) {
        if (content != null) {
            text.add("- " + name + ": " + content);
        }
    }
}
