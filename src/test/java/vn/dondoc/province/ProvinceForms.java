package vn.dondoc.province;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import vn.dondoc.walk.Office;

/** What people enter in each step. */
final class ProvinceForms {

    private ProvinceForms() {}

    /** @param reported whether the result is out: then nobody is urged any more */
    static Map<String, Object> filled(ProvinceWork.Open task, LocalDate today, boolean reported) {
        String officer = task.agencyCode().toLowerCase(Locale.ROOT) + "Officer";
        String date = today.format(DateTimeFormatter.ofPattern("dd/MM/yyyy"));
        return switch (task.step()) {
            case "registerArrival", "registerContributionArrival" ->
                Map.of("arrivalNumber", Office.freshNumber(), "arrivedOn", date);
            case "nameHandler" -> Map.of("outcome", "NAMED", "handlerId", officer);
            case "nameContributor" -> Map.of("outcome", "NAMED", "contributorId", officer);
            case "enterPlan" ->
                Map.of("planNumber", Office.freshNumber(), "planIssuedOn", date, "planSubject", "Kế hoạch");
            case "carryOut" -> Map.of("done", "Đã rà soát.", "latenessReason", "MUCH_WORK");
            case "contribute" -> Map.of("content", "Đã rà soát.");
            case "signContribution" -> Map.of("outcome", "SIGNED");
            case "consolidateContributions" -> Map.of("outcome", "CONSOLIDATED");
            case "signReport" -> Map.of("outcome", "SIGNED", "signatureForm", "KT", "latenessReason", "MUCH_WORK");
            case "issueDocument" -> {
                Map<String, Object> values = new HashMap<>(Map.of("outcome", "ISSUED", "issuedOn", date));
                values.putAll(Map.of("documentNumber", Office.freshNumber(), "recipients", "UBND tỉnh"));
                values.put("latenessReason", "MUCH_WORK");
                yield values;
            }
            case "confirmResult" -> Map.of("outcome", "CONFIRMED", "note", "Đạt yêu cầu.");
            case "draftUrging" ->
                reported
                        ? Map.of("outcome", "DROPPED", "note", "Cơ quan đã báo cáo.")
                        : Map.of("outcome", "SUBMITTED", "content", "Đề nghị báo cáo kết quả.");
            case "signUrging" ->
                reported
                        ? Map.of("outcome", "RETURNED", "note", "Cơ quan đã báo cáo.")
                        : Map.of("outcome", "SIGNED", "signatureForm", "KT");
            case "explain" -> Map.of("reason", "OWN_FAULT", "answer", "Chưa bố trí người.");
            default -> throw new AssertionError(List.of("Nobody has learned to do this", task));
        };
    }
}
