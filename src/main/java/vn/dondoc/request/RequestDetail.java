package vn.dondoc.request;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.databind.JsonNode;
import io.swagger.v3.oas.annotations.media.Schema;
import java.util.List;

/**
 * What a request about a directive as a whole is to change, as entered: the one that its kind has a use for, the others null.
 *
 * @param part the new assignment, in the form that it has in {@code directive.json}
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record RequestDetail(Amendment amendment, Replacement replacement, JsonNode part, Watch watch) {

    public static final RequestDetail NONE = new RequestDetail(null, null, null, null);

    /** New facts; what is null stays as it is. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record Amendment(
            String subject,
            List<String> recipients,
            @Schema(description = "Tên đăng nhập của người ký") String signedBy,
            String reportTo,
            @Schema(description = "NONE, URGENT, VERY_URGENT, IMMEDIATE") String urgency) {}

    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record Replacement(
            @Schema(description = "Văn bản thay thế đã được nhập") Long replacedBy,
            @Schema(description = "Nhiệm vụ chuyển sang văn bản thay thế") List<Long> carriedOver) {}

    /** @param watcher who is to watch no longer, by the id of that; the others name who is to watch, and what */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record Watch(
            @Schema(description = "Dòng theo dõi cần bỏ") Long watcher,
            @Schema(description = "Nhiệm vụ cần theo dõi; để trống là cả văn bản") Long assignment,
            @Schema(description = "Mã cơ quan; hoặc để trống và nêu người") String agency,
            @Schema(description = "Tên đăng nhập; hoặc để trống và nêu cơ quan") String person) {}
}
