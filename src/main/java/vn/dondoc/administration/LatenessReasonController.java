package vn.dondoc.administration;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.List;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import vn.dondoc.assignment.LatenessReason;
import vn.dondoc.assignment.LatenessReasons;
import vn.dondoc.language.VietnameseText;
import vn.dondoc.problem.Faults;

/** The office's list of reasons for lateness; one that was used is switched off, never deleted. */
@RestController
@RequestMapping("/api/organisation/lateness-reasons")
@Tag(name = "Quản trị nguyên nhân chậm", description = "Chỉ dành cho người quản trị hệ thống")
class LatenessReasonController {

    private final AdministratorGate gate;
    private final LatenessReasons reasons;

    LatenessReasonController(AdministratorGate gate, LatenessReasons reasons) {
        this.gate = gate;
        this.reasons = reasons;
    }

    @GetMapping
    @Operation(summary = "Danh mục nguyên nhân chậm, kể cả mục đã ngừng dùng")
    List<LatenessReason> all() {
        gate.require();
        return reasons.all();
    }

    @PutMapping("/{code}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Operation(summary = "Thêm hoặc sửa một nguyên nhân")
    void save(@PathVariable String code, @RequestBody Input input) {
        gate.require();
        Faults faults = new Faults();
        if (!code.matches("[A-Z][A-Z0-9_]{1,29}")) {
            faults.add("code", "Mã gồm chữ hoa không dấu, chữ số, gạch dưới, từ 2 đến 30 ký tự, bắt đầu bằng chữ.");
        }
        String label = input.label() == null || !VietnameseText.isText(input.label())
                ? ""
                : VietnameseText.clean(input.label());
        if (label.isEmpty() || label.length() > 200) {
            faults.add("label", "Hãy nhập tên nguyên nhân, tối đa 200 ký tự.");
        }
        boolean lastOne = !input.active()
                && reasons.choices().stream().allMatch(reason -> reason.code().equals(code));
        if (lastOne) {
            faults.add("active", "Phải còn ít nhất một nguyên nhân để chọn.");
        }
        faults.throwIfAny();
        reasons.save(new LatenessReason(code, label, input.ordinal(), input.described(), input.active()));
    }

    record Input(
            String label,
            @Schema(description = "Thứ tự trong danh mục") int ordinal,
            @Schema(description = "Có phải ghi rõ thêm không") boolean described,
            @Schema(description = "Còn dùng để chọn") boolean active) {}
}
