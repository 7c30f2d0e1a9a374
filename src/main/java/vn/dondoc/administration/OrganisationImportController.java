package vn.dondoc.administration;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.multipart.MultipartFile;
import vn.dondoc.organisation.intake.ImportKind;
import vn.dondoc.organisation.intake.ImportPreview;
import vn.dondoc.organisation.intake.OrganisationImport;
import vn.dondoc.problem.Problem;

/** Takes the files of agencies, persons, roles and fields of work. */
@RestController
@RequestMapping("/api/organisation/import/{kind}")
@Tag(name = "Quản trị cơ quan, người dùng", description = "Chỉ dành cho người quản trị hệ thống")
class OrganisationImportController {

    private static final Logger LOG = LoggerFactory.getLogger(OrganisationImportController.class);
    private static final String KINDS =
            "agencies (cơ quan), persons (người dùng), grants (phân vai), fields (lĩnh vực)";

    private final AdministratorGate gate;
    private final OrganisationImport organisationImport;

    OrganisationImportController(AdministratorGate gate, OrganisationImport organisationImport) {
        this.gate = gate;
        this.organisationImport = organisationImport;
    }

    @PostMapping(consumes = MediaType.MULTIPART_FORM_DATA_VALUE)
    @Operation(
            summary = "Nạp tệp CSV (UTF-8) hoặc XLSX: xem trước hoặc áp dụng",
            description =
                    "Nhiều nhất 5 MB, 20.000 dòng, 30 cột. Xem trước nêu mọi lỗi theo dòng và cột; còn lỗi thì không"
                            + " áp dụng gì. Nạp lại cùng tệp không tạo trùng.")
    ImportPreview importFile(
            @Parameter(description = KINDS) @PathVariable String kind,
            @Parameter(description = "false: chỉ xem trước; true: áp dụng") @RequestParam(defaultValue = "false")
                    boolean apply,
            @RequestParam("file") MultipartFile file)
            throws IOException {
        String by = gate.require().id();
        ImportKind wanted = kind(kind);
        if (!apply) {
            return organisationImport.preview(wanted, file.getOriginalFilename(), file.getBytes());
        }
        ImportPreview done = organisationImport.apply(wanted, file.getOriginalFilename(), file.getBytes());
        LOG.info("{} đã nạp {}: thêm {}, sửa {}", by, wanted.path(), done.added(), done.changed());
        return done;
    }

    @GetMapping("/template")
    @Operation(summary = "Tải tệp mẫu CSV", description = "Chỉ có dòng tiêu đề; mở được bằng Excel.")
    ResponseEntity<byte[]> template(@Parameter(description = KINDS) @PathVariable String kind) {
        gate.require();
        ImportKind wanted = kind(kind);
        ContentDisposition asFile = ContentDisposition.attachment()
                .filename(wanted.templateName(), StandardCharsets.UTF_8)
                .build();
        return ResponseEntity.ok()
                .contentType(new MediaType("text", "csv", StandardCharsets.UTF_8))
                .header(HttpHeaders.CONTENT_DISPOSITION, asFile.toString())
                .body(wanted.template().getBytes(StandardCharsets.UTF_8));
    }

    private static ImportKind kind(String path) {
        return ImportKind.named(path).orElseThrow(Problem::notVisible);
    }
}
