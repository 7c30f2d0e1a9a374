package vn.dondoc.monitoring.acting;

import io.swagger.v3.oas.annotations.media.Schema;
import java.util.List;
import java.util.Map;

/** One act for the assignments that were chosen. */
record ActRequest(
        @Schema(description = "Thao tác, theo GET /api/monitoring/acts", requiredMode = Schema.RequiredMode.REQUIRED)
                String act,
        @Schema(
                        description = "Mã của lần mở hộp thoại, do trang tự đặt; gửi lại cùng mã thì không làm hai lần",
                        example = "5b0c0d8e-3e0e-4b55-9d4a-2f0a54b1b0a1")
                String key,
        @Schema(description = "Nhiệm vụ đã chọn, tối đa 200", requiredMode = Schema.RequiredMode.REQUIRED)
                List<ActItem> items,
        @Schema(description = "Nội dung nhập, theo tên các ô của thao tác") Map<String, Object> values) {}
