package vn.dondoc.monitoring;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Clock;
import org.springdoc.core.annotations.ParameterObject;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import vn.dondoc.deadline.OfficeZone;
import vn.dondoc.identity.Actor;
import vn.dondoc.identity.CurrentActor;
import vn.dondoc.identity.ManagerPolicy;

/** Where the days of a period went, as a page and as a file. */
@RestController
@RequestMapping("/api/monitoring/days")
@Tag(name = "Giám sát")
class DaysTableController {

    private final CurrentActor currentActor;
    private final ManagerPolicy policy;
    private final DaysTables tables;
    private final DaysExport export;
    private final Clock clock;

    DaysTableController(
            CurrentActor currentActor, ManagerPolicy policy, DaysTables tables, DaysExport export, Clock clock) {
        this.currentActor = currentActor;
        this.policy = policy;
        this.tables = tables;
        this.export = export;
        this.clock = clock;
    }

    @GetMapping
    @Operation(
            summary =
                    "Các ngày làm việc của một kỳ đi đâu: chờ, thực hiện, chờ ký duyệt, tạm dừng; theo cơ quan, lĩnh vực và từng bước")
    DaysTable table(@RequestParam(defaultValue = "LEAD") DaysBy by, @ParameterObject PeriodRequest wanted) {
        return tables.make(policy.require(currentActor.get()), by, wanted.period(OfficeZone.today(clock)));
    }

    @GetMapping("/export")
    @Operation(summary = "Xuất bảng ngày làm việc ra tệp CSV hoặc XLSX; việc xuất được ghi lại")
    void export(
            @RequestParam(defaultValue = "LEAD") DaysBy by,
            @ParameterObject PeriodRequest wanted,
            @RequestParam @Parameter(description = "CSV hoặc XLSX") ExportFormat format,
            HttpServletResponse response)
            throws IOException {
        Actor actor = currentActor.get();
        DaysTable table = tables.make(policy.require(actor), by, wanted.period(OfficeZone.today(clock)));
        export.begin(actor, table, format);
        format.announce(response, "ngay-lam-viec-" + table.from() + "-" + table.last());
        export.write(table, format, response.getOutputStream());
    }
}
