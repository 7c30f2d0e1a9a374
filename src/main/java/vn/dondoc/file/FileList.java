package vn.dondoc.file;

import io.swagger.v3.oas.annotations.media.Schema;
import java.util.List;

/** The files of something, and whether one may add to them. */
@Schema(description = "Các tệp, và điều kiện tải thêm tệp")
record FileList(
        @Schema(description = "Người hỏi tải thêm tệp được") boolean mayAdd,
        @Schema(description = "Vì sao không tải thêm được, null nếu được") String reason,
        @Schema(description = "Dung lượng tối đa mỗi tệp, byte") long maxBytes,
        String maxSize,
        @Schema(description = "Phần mở rộng được nhận") List<String> endings,
        List<FileView> files) {}
