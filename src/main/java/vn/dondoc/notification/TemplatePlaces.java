package vn.dondoc.notification;

import java.util.LinkedHashMap;
import java.util.Map;

/** What may stand between double braces in each mail, what it means, and a sample of it; names and nothing else, nothing is evaluated. */
final class TemplatePlaces {

    /** Where the finished messages of a morning's mail are put in. */
    static final String ITEMS = "items";

    /** @param sample what a preview shows */
    record Place(String meaning, String sample) {}

    private static final Map<String, Place> OF_MESSAGE = places(
            "kind",
            "loại thông báo",
            "Trả lại, yêu cầu làm lại",
            "subject",
            "số văn bản, nhiệm vụ",
            "857/UBND-KGVX - Nhiệm vụ 6: Rà soát <đối tượng> & lập danh sách",
            "text",
            "nội dung thông báo, một câu",
            "Văn phòng yêu cầu bổ sung kết quả.",
            "why",
            "vì sao người nhận có tin này",
            "vì ông/bà là người xử lý chính",
            "due",
            "thời hạn; trống nếu không có",
            "Thời hạn: 29/03/2024.",
            "action",
            "việc cần làm, tên của liên kết",
            "Bổ sung kết quả",
            "link",
            "liên kết",
            "https://dondoc.example.vn/camunda/app/tasklist/default/#/?task=1");

    private static final Map<String, Place> OF_DIGEST = places(
            "title",
            "tên thư",
            "Việc của ông/bà",
            "date",
            "ngày",
            "15/03/2024",
            "count",
            "số việc",
            "1",
            "link",
            "liên kết mở hệ thống",
            "https://dondoc.example.vn/",
            ITEMS,
            "danh sách việc, theo mẫu từng việc",
            "");

    private TemplatePlaces() {}

    /** By the name of the template. */
    static Map<String, Place> of(String template) {
        return template.equals(MailTemplates.DIGEST) ? OF_DIGEST : OF_MESSAGE;
    }

    static Map<String, String> samples(String template) {
        Map<String, String> samples = new LinkedHashMap<>();
        of(template).forEach((name, place) -> samples.put(name, place.sample()));
        samples.remove(ITEMS);
        return samples;
    }

    private static Map<String, Place> places(String... nameMeaningSample) {
        Map<String, Place> places = new LinkedHashMap<>();
        for (int i = 0; i < nameMeaningSample.length; i += 3) {
            places.put(nameMeaningSample[i], new Place(nameMeaningSample[i + 1], nameMeaningSample[i + 2]));
        }
        return places;
    }
}
