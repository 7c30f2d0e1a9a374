package vn.dondoc.file;

import io.swagger.v3.oas.annotations.media.Schema;
import java.time.OffsetDateTime;

/** One version of a file as people and other systems read it. */
@Schema(description = "Một phiên bản của một tệp")
record FileView(
        long id,
        @Schema(description = "directive, assignment, …") String subjectKind,
        String subjectLabel,
        long subjectId,
        @Schema(description = "Bước mà tệp được tải lên, null: ngoài công việc") String step,
        String name,
        String mediaType,
        long sizeBytes,
        @Schema(description = "Dung lượng nói bằng lời: 1,2 MB") String size,
        @Schema(description = "Mã kiểm tra SHA-256, hệ 16") String sha256,
        @Schema(description = "Phiên bản, từ 1; cùng tên tải lại là phiên bản sau") int version,
        Long previousId,
        @Schema(description = "Là phiên bản hiện hành") boolean latest,
        String uploadedBy,
        String uploadedByName,
        OffsetDateTime uploadedAt,
        @Schema(description = "Lúc gỡ; chỉ Văn phòng, UBND tỉnh còn xem được tệp đã gỡ") OffsetDateTime removedAt,
        @Schema(description = "Người hỏi gỡ được tệp này") boolean mayRemove,
        @Schema(description = "Địa chỉ tải về") String href) {

    static FileView of(StoredFile file, String subjectLabel, boolean mayRemove) {
        return new FileView(
                file.id(),
                file.subjectKind(),
                subjectLabel,
                file.subjectId(),
                file.step(),
                file.name(),
                file.mediaType(),
                file.sizeBytes(),
                SizeText.of(file.sizeBytes()),
                file.sha256(),
                file.version(),
                file.previousId(),
                file.latest(),
                file.uploadedBy(),
                file.uploadedByName(),
                file.uploadedAt(),
                file.removedAt(),
                mayRemove,
                "/api/files/" + file.id());
    }
}
