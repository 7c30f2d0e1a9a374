package vn.dondoc.administration;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.multipart.MultipartFile;
import vn.dondoc.calendar.CalendarChanges;
import vn.dondoc.calendar.CalendarPreview;
import vn.dondoc.calendar.CalendarYears;
import vn.dondoc.identity.Actor;
import vn.dondoc.workflow.Act;
import vn.dondoc.workflow.EngineCalls;

/** The working calendar as the administrator sees, confirms and replaces it. */
@RestController
@RequestMapping("/api/calendar")
@Tag(name = "Quản trị lịch làm việc", description = "Chỉ dành cho người quản trị hệ thống")
class CalendarController {

    private static final String PREVIEW = "Mã của bản xem trước; khác đi thì không áp dụng";

    private final AdministratorGate gate;
    private final CalendarYears years;
    private final CalendarChanges changes;
    private final EngineCalls engine;

    CalendarController(AdministratorGate gate, CalendarYears years, CalendarChanges changes, EngineCalls engine) {
        this.gate = gate;
        this.years = years;
        this.changes = changes;
        this.engine = engine;
    }

    @GetMapping
    @Operation(summary = "Lịch từng năm và các lần thay đổi")
    CalendarYears.Overview overview() {
        gate.require();
        return years.overview();
    }

    @GetMapping("/{year}/file")
    @Operation(summary = "Tải lịch của một năm về dạng CSV để sửa")
    ResponseEntity<byte[]> file(@PathVariable int year) {
        gate.require();
        ContentDisposition asFile =
                ContentDisposition.attachment().filename(year + ".csv").build();
        // With a mark, so that a spreadsheet reads the letters right; uploading takes it off again.
        return ResponseEntity.ok()
                .contentType(new MediaType("text", "csv", StandardCharsets.UTF_8))
                .header(HttpHeaders.CONTENT_DISPOSITION, asFile.toString())
                .body(("\uFEFF" + years.file(year)).getBytes(StandardCharsets.UTF_8));
    }

    @PostMapping(path = "/{year}/preview", consumes = MediaType.MULTIPART_FORM_DATA_VALUE)
    @Operation(
            summary = "Xem trước một tệp lịch: ngày nào khác, thời hạn nào chuyển",
            description = "Còn lỗi thì nêu mọi lỗi theo dòng. Chưa thay đổi gì.")
    CalendarPreview preview(@PathVariable int year, @RequestParam("file") MultipartFile file) throws IOException {
        gate.require();
        return changes.preview(year, file.getBytes());
    }

    @PostMapping(path = "/{year}", consumes = MediaType.MULTIPART_FORM_DATA_VALUE)
    @Operation(
            summary = "Áp dụng tệp lịch đã xem trước",
            description = "Thay lịch của năm và chuyển các thời hạn tính theo lịch trong một lần.")
    CalendarPreview replace(
            @PathVariable int year,
            @Parameter(description = PREVIEW) @RequestParam String token,
            @RequestParam("file") MultipartFile file)
            throws IOException {
        Actor actor = gate.require();
        byte[] content = file.getBytes();
        return engine.inTransaction(
                actor, () -> changes.replace(Act.outsideTask(actor), year, file.getOriginalFilename(), content, token));
    }

    @PostMapping("/{year}/confirm")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Operation(summary = "Xác nhận những ngày đã đối chiếu với thông báo chính thức")
    void confirm(@PathVariable int year, @RequestBody Days body) {
        Actor actor = gate.require();
        engine.inTransaction(actor, () -> changes.confirm(Act.outsideTask(actor), year, body.days()));
    }

    record Days(List<LocalDate> days) {}
}
