package vn.dondoc.file;

import io.swagger.v3.oas.annotations.media.ArraySchema;
import io.swagger.v3.oas.annotations.media.Schema;
import java.util.List;

/** What an upload looks like, described for the OpenAPI document; what arrives is read as a stream. */
@Schema(description = "Một hoặc nhiều tệp")
record UploadForm(
        @ArraySchema(
                        arraySchema = @Schema(description = "Các tệp, tối đa 20"),
                        schema = @Schema(type = "string", format = "binary"))
                List<String> file) {

    static final String DESCRIPTION =
            "Nhận PDF, DOCX, XLSX, ODT, JPG, PNG không có macro, không đặt mật khẩu. Mỗi tệp được báo kết quả riêng;"
                    + " 201 khi có tệp được lưu, 422 khi không tệp nào được nhận, 413 khi quá lớn."
                    + " Cùng tên tải lại là phiên bản sau; cùng tên và cùng nội dung thì không đổi gì.";
}
