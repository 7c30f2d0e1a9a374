package vn.dondoc.monitoring;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.springdoc.core.annotations.ParameterObject;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import vn.dondoc.deadline.OfficeZone;
import vn.dondoc.identity.Actor;
import vn.dondoc.identity.CurrentActor;
import vn.dondoc.identity.ManagerPolicy;
import vn.dondoc.identity.ManagerScope;
import vn.dondoc.problem.Paging;

/** "Giám sát": all directives and assignments that a manager oversees, page by page, or as a file. */
@RestController
@RequestMapping("/api/monitoring")
@Tag(name = "Giám sát")
class ListController {

    private final CurrentActor currentActor;
    private final ManagerPolicy policy;
    private final AssignmentList assignments;
    private final ListRows rows;
    private final DirectiveList directives;
    private final ManagerFields fields;
    private final ListExport export;
    private final Clock clock;

    ListController(
            CurrentActor currentActor,
            ManagerPolicy policy,
            AssignmentList assignments,
            ListRows rows,
            DirectiveList directives,
            ManagerFields fields,
            ListExport export,
            Clock clock) {
        this.currentActor = currentActor;
        this.policy = policy;
        this.assignments = assignments;
        this.rows = rows;
        this.directives = directives;
        this.fields = fields;
        this.export = export;
        this.clock = clock;
    }

    @GetMapping("/assignments")
    @Operation(
            summary =
                    "Nhiệm vụ, đang thực hiện và đã kết thúc; không nêu thứ tự: lĩnh vực của người xem trước; tổng số ở tiêu đề X-Total-Count")
    ResponseEntity<List<ListRow>> assignments(
            @ParameterObject ListRequest wanted,
            @RequestParam(defaultValue = "0") int page,
            @RequestParam(defaultValue = "20") int size) {
        Paging.require(page, size);
        Actor actor = currentActor.get();
        ManagerScope scope = policy.require(actor);
        LocalDate today = OfficeZone.today(clock);
        Ordered found = assignments.of(
                scope, wanted.criteria(), wanted.first(fields.own(actor)), wanted.orderOrDefault(), today);
        return Paging.answer(rows.of(found.page((long) page * size, size), today), found.size());
    }

    @GetMapping("/directives")
    @Operation(
            summary =
                    "Văn bản chỉ đạo có nhiệm vụ như vậy, văn bản có việc quá hạn trước; tổng số ở tiêu đề X-Total-Count")
    ResponseEntity<List<DirectiveProgress>> directives(
            @ParameterObject ListRequest wanted,
            @RequestParam(defaultValue = "0") int page,
            @RequestParam(defaultValue = "20") int size) {
        Paging.require(page, size);
        Actor actor = currentActor.get();
        ManagerScope scope = policy.require(actor);
        LocalDate today = OfficeZone.today(clock);
        DirectiveList.Page found =
                directives.page(scope, wanted.criteria(), fields.own(actor), today, (long) page * size, size);
        return Paging.answer(found.directives(), found.total());
    }

    @GetMapping("/assignments/export")
    @Operation(summary = "Xuất danh sách nhiệm vụ ra tệp CSV hoặc XLSX; việc xuất được ghi lại")
    void export(
            @ParameterObject ListRequest wanted,
            @RequestParam @Parameter(description = "CSV hoặc XLSX") ExportFormat format,
            HttpServletResponse response)
            throws IOException {
        Actor actor = currentActor.get();
        ManagerScope scope = policy.require(actor);
        List<Long> ids = export.begin(actor, scope, wanted, format);
        format.announce(response, "danh-sach-nhiem-vu-" + OfficeZone.today(clock));
        export.write(ids, format, response.getOutputStream());
    }
}
