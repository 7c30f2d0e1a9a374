package vn.dondoc.monitoring;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springdoc.core.annotations.ParameterObject;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Where the days of a period went, as a page and as a file. */
@RestController
@RequestMapping("/api/monitoring/days")
@Tag(name = "Giám sát")
class DaysTableController {

    private final CurrentOverseer overseers;
    private final DaysTables tables;
    private final DaysExport export;

    DaysTableController(CurrentOverseer overseers, DaysTables tables, DaysExport export) {
        this.overseers = overseers;
        this.tables = tables;
        this.export = export;
    }

    @GetMapping
    @Operation(
            summary =
                    "Các ngày làm việc của một kỳ đi đâu: chờ, thực hiện, chờ ký duyệt, tạm dừng; theo cơ quan, lĩnh vực và từng bước")
    DaysTable table(@RequestParam(defaultValue = "LEAD") DaysBy by, @ParameterObject PeriodRequest wanted) {
        return make(overseers.require(), by, wanted);
    }

    @GetMapping("/export")
    @Operation(summary = "Xuất bảng ngày làm việc ra tệp CSV hoặc XLSX; việc xuất được ghi lại")
    void export(
            @RequestParam(defaultValue = "LEAD") DaysBy by,
            @ParameterObject PeriodRequest wanted,
            @RequestParam @Parameter(description = "CSV hoặc XLSX") ExportFormat format,
            HttpServletResponse response)
            throws IOException {
        Overseer overseer = overseers.require();
        DaysTable table = make(overseer, by, wanted);
        export.begin(overseer.actor(), table, format);
        format.announce(response, "ngay-lam-viec-" + table.from() + "-" + table.last());
        export.write(table, format, response.getOutputStream());
    }

    private DaysTable make(Overseer overseer, DaysBy by, PeriodRequest wanted) {
        return tables.make(overseer, by, wanted.period(overseer.today()));
    }
}
