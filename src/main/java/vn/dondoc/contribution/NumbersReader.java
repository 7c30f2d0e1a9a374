package vn.dondoc.contribution;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.StreamSupport;
import org.springframework.stereotype.Component;
import vn.dondoc.language.VietnameseText;
import vn.dondoc.problem.Faults;

/**
 * Reads the numbers that a form posts: {@code [{"group": "ORPHAN", "amount": 12}, {"group": "OTHER", "amount": 3, "description":
 * "..."}]}, one for each group that has a name; for a described group only where there are any.
 */
@Component
class NumbersReader {

    private static final String FIELD = "numbers";
    private static final int LONGEST_DESCRIPTION = 500;

    private final BeneficiaryGroups groups;
    private final ObjectMapper json;

    NumbersReader(BeneficiaryGroups groups, ObjectMapper json) {
        this.groups = groups;
        this.json = json;
    }

    /** @param posted null where nothing was posted; each group's fault is added, and only what has none is returned */
    List<GroupNumber> read(String posted, Faults faults) {
        List<JsonNode> given = parse(posted, faults);
        if (given == null) {
            return List.of();
        }
        List<GroupNumber> numbers = new ArrayList<>();
        List<BeneficiaryGroup> known = groups.all();
        refuseUnknown(given, known, faults);
        for (BeneficiaryGroup group : known) {
            given.stream()
                    .filter(number -> number.path("group").asText().equals(group.code()))
                    .findFirst()
                    .ifPresentOrElse(
                            number -> read(group, number, numbers, faults), () -> missing(group, numbers, faults));
        }
        return numbers;
    }

    private List<JsonNode> parse(String posted, Faults faults) {
        try {
            JsonNode read = posted == null ? json.createArrayNode() : json.readTree(posted);
            if (read.isArray()) {
                return StreamSupport.stream(read.spliterator(), false).toList();
            }
        } catch (JsonProcessingException unreadable) {
            // Told below, in the same words.
        }
        faults.add(FIELD, "Số liệu theo nhóm không đọc được; hãy tải lại biểu mẫu rồi nhập lại.");
        return null;
    }

    private static void refuseUnknown(List<JsonNode> given, List<BeneficiaryGroup> known, Faults faults) {
        Set<String> seen = new HashSet<>();
        for (JsonNode number : given) {
            String code = number.path("group").asText();
            if (known.stream().noneMatch(group -> group.code().equals(code))) {
                faults.add(FIELD, "Không có nhóm đối tượng “" + VietnameseText.clean(code) + "”.");
            } else if (!seen.add(code)) {
                faults.add(FIELD, "Nhóm đối tượng “" + code + "” có hai số liệu; hãy nhập một.");
            }
        }
    }

    private static void read(BeneficiaryGroup group, JsonNode number, List<GroupNumber> numbers, Faults faults) {
        JsonNode amount = number.path("amount");
        String description = VietnameseText.clean(number.path("description").asText(""));
        if (!amount.canConvertToInt() || !amount.isIntegralNumber() || amount.asInt() < 0) {
            faults.add(FIELD, group.name() + ": hãy nhập một số nguyên từ 0 trở lên.");
        } else if (description.length() > LONGEST_DESCRIPTION || !VietnameseText.isText(description)) {
            faults.add(FIELD, group.name() + ": phần ghi rõ tối đa " + LONGEST_DESCRIPTION + " ký tự.");
        } else if (group.described() && amount.asInt() > 0 && description.isEmpty()) {
            faults.add(FIELD, group.name() + ": hãy ghi rõ là đối tượng nào.");
        } else {
            numbers.add(new GroupNumber(group.code(), amount.asInt(), description.isEmpty() ? null : description));
        }
    }

    private static void missing(BeneficiaryGroup group, List<GroupNumber> numbers, Faults faults) {
        if (group.described()) {
            numbers.add(new GroupNumber(group.code(), 0, null));
        } else {
            faults.add(FIELD, group.name() + ": hãy nhập số lượng; không có thì nhập 0.");
        }
    }
}
