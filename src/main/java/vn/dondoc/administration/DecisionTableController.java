package vn.dondoc.administration;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
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
import vn.dondoc.decision.DecisionTables;
import vn.dondoc.decision.TableChanges;
import vn.dondoc.decision.TablePreview;
import vn.dondoc.decision.TableState;
import vn.dondoc.identity.Actor;
import vn.dondoc.workflow.EngineCalls;

/** The office's decision tables as the administrator sees and replaces them. */
@RestController
@RequestMapping("/api/decision-tables")
@Tag(name = "Quản trị bảng quyết định", description = "Chỉ dành cho người quản trị hệ thống")
class DecisionTableController {

    private static final Logger LOG = LoggerFactory.getLogger(DecisionTableController.class);

    private final AdministratorGate gate;
    private final DecisionTables tables;
    private final TableChanges changes;
    private final EngineCalls engine;

    DecisionTableController(AdministratorGate gate, DecisionTables tables, TableChanges changes, EngineCalls engine) {
        this.gate = gate;
        this.tables = tables;
        this.changes = changes;
        this.engine = engine;
    }

    @GetMapping
    @Operation(summary = "Các bảng đang dùng, kèm điểm khác với bản phát hành")
    List<TableState> all() {
        Actor actor = gate.require();
        return engine.inTransaction(actor, tables::all);
    }

    @GetMapping("/{key}/file")
    @Operation(summary = "Tải bảng đang dùng về dạng DMN")
    ResponseEntity<byte[]> file(@PathVariable String key) {
        Actor actor = gate.require();
        DecisionTables.InForce table = engine.inTransaction(actor, () -> tables.get(key));
        ContentDisposition asFile =
                ContentDisposition.attachment().filename(table.shipped().file()).build();
        return ResponseEntity.ok()
                .contentType(new MediaType("application", "xml", StandardCharsets.UTF_8))
                .header(HttpHeaders.CONTENT_DISPOSITION, asFile.toString())
                .body(table.deployed().xml().getBytes(StandardCharsets.UTF_8));
    }

    @PostMapping(path = "/{key}/preview", consumes = MediaType.MULTIPART_FORM_DATA_VALUE)
    @Operation(
            summary = "Kiểm tra một bảng mới và xem trước trả lời nào khác",
            description = "Nêu mọi lỗi cùng lúc. Chưa thay đổi gì.")
    TablePreview preview(@PathVariable String key, @RequestParam("file") MultipartFile file) throws IOException {
        Actor actor = gate.require();
        byte[] content = file.getBytes();
        return engine.inTransaction(actor, () -> changes.preview(key, content));
    }

    @PostMapping(path = "/{key}", consumes = MediaType.MULTIPART_FORM_DATA_VALUE)
    @Operation(
            summary = "Đưa bảng đã xem trước vào sử dụng",
            description = "Có hiệu lực ngay, không cần khởi động lại.")
    TablePreview putInForce(
            @PathVariable String key,
            @Parameter(description = "Mã của bản xem trước; khác đi thì không áp dụng") @RequestParam String token,
            @RequestParam("file") MultipartFile file)
            throws IOException {
        Actor actor = gate.require();
        byte[] content = file.getBytes();
        TablePreview done = engine.inTransaction(
                actor, () -> changes.putInForce(actor.id(), key, file.getOriginalFilename(), content, token));
        LOG.info("{} đã đổi bảng quyết định {}", actor.id(), key);
        return done;
    }
}
