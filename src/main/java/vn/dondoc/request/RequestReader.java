package vn.dondoc.request;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import vn.dondoc.problem.Faults;

/** Reads a request as forms and other systems post it. */
@Component
public class RequestReader {

    private final ObjectMapper json;

    RequestReader(ObjectMapper json) {
        this.json = json;
    }

    /** What the form posted, by the names of its fields. */
    public RequestDraft draft(Map<String, Object> posted, Faults faults) {
        String directive = (String) posted.get("directive");
        return draft(
                directive == null ? id(posted, "assignment", "Hãy chọn nhiệm vụ trong danh sách.", faults) : null,
                id(posted, "directive", "Hãy chọn văn bản trong danh sách.", faults),
                (String) posted.get("kind"),
                (String) posted.get("reason"),
                (String) posted.get("basis"),
                (String) posted.get("agency"),
                (LocalDate) posted.get("untilOn"),
                (String) posted.get("reasonCode"),
                new RequestDetail(
                        amendment(posted), replacement(posted, faults), part(posted, faults), watch(posted, faults)),
                faults);
    }

    /** What the kind has no use for is left out. */
    static RequestDraft draft(
            Long assignmentId,
            Long directiveId,
            String kind,
            String reason,
            String basis,
            String agencyCode,
            LocalDate untilOn,
            String reasonCode,
            RequestDetail detail,
            Faults faults) {
        RequestKind read = Arrays.stream(RequestKind.values())
                .filter(each -> each.name().equals(kind))
                .findFirst()
                .orElse(null);
        if (read == null) {
            faults.add("kind", "Hãy chọn nội dung đề nghị trong danh sách.");
        }
        return new RequestDraft(
                assignmentId,
                directiveId,
                read,
                read != null && !read.needsReason() ? null : reason,
                basis,
                read != null && read.namesAgency() ? agencyCode : null,
                read != null && read.namesDay() ? untilOn : null,
                read != null && read.isOnDirective() ? detail : RequestDetail.NONE,
                read != null && read.isExtension() ? reasonCode : null);
    }

    private static RequestDetail.Amendment amendment(Map<String, Object> posted) {
        String recipients = (String) posted.get("recipients");
        return new RequestDetail.Amendment(
                (String) posted.get("subject"),
                recipients == null
                        ? null
                        : recipients
                                .lines()
                                .map(String::strip)
                                .filter(line -> !line.isEmpty())
                                .toList(),
                (String) posted.get("signedBy"),
                (String) posted.get("reportTo"),
                (String) posted.get("urgency"));
    }

    private static RequestDetail.Replacement replacement(Map<String, Object> posted, Faults faults) {
        String carried = (String) posted.get("carriedOver");
        boolean readable = carried == null || carried.matches("\\d{1,18}( \\d{1,18})*");
        if (!readable) {
            faults.add("replacement.carriedOver", "Hãy chọn nhiệm vụ chuyển sang trong danh sách.");
        }
        List<Long> ids = carried == null || !readable
                ? List.of()
                : Stream.of(carried.split(" ")).map(Long::valueOf).toList();
        return new RequestDetail.Replacement(
                id(posted, "replacedBy", "Hãy chọn văn bản thay thế trong danh sách.", faults), ids);
    }

    private JsonNode part(Map<String, Object> posted, Faults faults) {
        String part = (String) posted.get("part");
        try {
            return part == null ? null : json.readTree(part);
        } catch (JsonProcessingException malformed) {
            faults.add("part", "Nhiệm vụ bổ sung không đọc được; hãy tải lại biểu mẫu.");
            return null;
        }
    }

    /** One person of an agency, or the agency: the form asks for the agency first. */
    private static RequestDetail.Watch watch(Map<String, Object> posted, Faults faults) {
        String person = (String) posted.get("person");
        return new RequestDetail.Watch(
                id(posted, "watcher", "Hãy chọn trong danh sách đang theo dõi.", faults),
                id(posted, "watched", "Hãy chọn nhiệm vụ trong danh sách.", faults),
                person == null ? (String) posted.get("agency") : null,
                person);
    }

    /** @return null with a fault where that is no id */
    private static Long id(Map<String, Object> posted, String field, String otherwise, Faults faults) {
        String text = (String) posted.get(field);
        boolean readable = text != null && text.matches("\\d{1,18}");
        if (text != null && !readable) {
            faults.add(field, otherwise);
        }
        return readable ? Long.valueOf(text) : null;
    }
}
