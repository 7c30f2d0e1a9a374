package vn.dondoc.administration;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.List;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import vn.dondoc.identity.Actor;
import vn.dondoc.notification.MailTemplate;
import vn.dondoc.notification.TemplateEditing;

/** The wording of mails as the administrator changes it. */
@RestController
@RequestMapping("/api/mail-templates")
@Tag(name = "Quản trị mẫu thư", description = "Chỉ dành cho người quản trị hệ thống")
class MailTemplateController {

    private final AdministratorGate gate;
    private final TemplateEditing editing;

    MailTemplateController(AdministratorGate gate, TemplateEditing editing) {
        this.gate = gate;
        this.editing = editing;
    }

    record Wording(String subject, String html, String plain) {

        MailTemplate named(String name) {
            return new MailTemplate(name, subject, html, plain);
        }
    }

    @GetMapping
    @Operation(summary = "Các mẫu thư đang dùng và các chỗ điền của từng mẫu")
    List<TemplateEditing.Line> all() {
        gate.require();
        return editing.all();
    }

    @PostMapping("/{name}/preview")
    @Operation(summary = "Xem trước một mẫu với dữ liệu ví dụ; chưa lưu gì, có lỗi thì nêu mọi lỗi")
    TemplateEditing.Preview preview(@PathVariable String name, @RequestBody Wording wording) {
        gate.require();
        return editing.preview(wording.named(name));
    }

    @PutMapping("/{name}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Operation(summary = "Dùng một mẫu mới; có lỗi thì nêu mọi lỗi và không đổi gì")
    void save(@PathVariable String name, @RequestBody Wording wording) {
        Actor editor = gate.require();
        editing.save(editor, wording.named(name));
    }

    @DeleteMapping("/{name}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Operation(summary = "Trở về mẫu đi kèm phần mềm")
    void reset(@PathVariable String name) {
        gate.require();
        editing.reset(name);
    }
}
