package vn.dondoc.directive;

import java.util.Map;

/** What people call the facts of a directive. */
public final class FactNames {

    private static final Map<String, String> NAMES = Map.ofEntries(
            Map.entry("number", "số, ký hiệu"),
            Map.entry("issuedOn", "ngày ban hành"),
            Map.entry("issuer", "cơ quan ban hành"),
            Map.entry("subject", "trích yếu"),
            Map.entry("field", "lĩnh vực"),
            Map.entry("urgency", "độ khẩn"),
            Map.entry("originatingInstruction", "ý kiến chỉ đạo gốc"),
            Map.entry("reportTo", "nơi nhận báo cáo"),
            Map.entry("signedBy", "người ký"),
            Map.entry("recipients", "nơi nhận"),
            Map.entry("ordinal", "cách tách nhiệm vụ"),
            Map.entry("title", "tên nhiệm vụ"),
            Map.entry("content", "nội dung giao"),
            Map.entry("lead", "cơ quan chủ trì"),
            Map.entry("coordinating", "cơ quan phối hợp"),
            Map.entry("kind", "loại nhiệm vụ"),
            Map.entry("deadline", "thời hạn"),
            Map.entry("proposalRequired", "yêu cầu đề xuất"),
            Map.entry("beneficiaryListRequired", "yêu cầu lập danh sách"));

    private FactNames() {}

    public static String of(String fact) {
        return NAMES.getOrDefault(fact, fact);
    }
}
