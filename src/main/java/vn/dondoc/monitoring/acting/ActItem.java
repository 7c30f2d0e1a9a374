package vn.dondoc.monitoring.acting;

import io.swagger.v3.oas.annotations.media.Schema;

/**
 * An assignment that was chosen.
 *
 * @param seen what the preview answered for it; not asked for before
 */
record ActItem(
        @Schema(description = "Mã nhiệm vụ") long id,
        @Schema(description = "Dấu của bản xem trước; bắt buộc khi thực hiện") String seen) {}
