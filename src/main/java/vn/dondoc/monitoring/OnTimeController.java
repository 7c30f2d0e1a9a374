package vn.dondoc.monitoring;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.LocalDate;
import org.springdoc.core.annotations.ParameterObject;
import org.springframework.format.annotation.DateTimeFormat;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import vn.dondoc.problem.Problem;

/** Who was on time in a period, as a page and as a file. */
@RestController
@RequestMapping("/api/monitoring/on-time")
@Tag(name = "Giám sát")
class OnTimeController {

    private final CurrentOverseer overseers;
    private final OnTimeTables tables;
    private final OnTimeExport export;

    OnTimeController(CurrentOverseer overseers, OnTimeTables tables, OnTimeExport export) {
        this.overseers = overseers;
        this.tables = tables;
        this.export = export;
    }

    @GetMapping
    @Operation(summary = "Bảng đúng hạn theo cơ quan hoặc lĩnh vực của một kỳ, tại một thời điểm")
    OnTimeTable table(@ParameterObject OnTimeRequest wanted, @ParameterObject PeriodRequest period) {
        return make(overseers.require(), wanted, period);
    }

    @GetMapping("/export")
    @Operation(summary = "Xuất bảng đúng hạn ra tệp CSV hoặc XLSX; việc xuất được ghi lại")
    void export(
            @ParameterObject OnTimeRequest wanted,
            @ParameterObject PeriodRequest period,
            @RequestParam @Parameter(description = "CSV hoặc XLSX") ExportFormat format,
            HttpServletResponse response)
            throws IOException {
        Overseer overseer = overseers.require();
        OnTimeTable table = make(overseer, wanted, period);
        export.begin(overseer.actor(), table, format);
        format.announce(response, table.fileName());
        export.write(table, wanted.dimensionOrDefault(), format, response.getOutputStream());
    }

    @GetMapping("/agreement")
    @Operation(
            summary =
                    "Số liệu đã lưu cuối một ngày có khớp với số liệu tính lại từ lịch sử không; 404 nếu ngày đó không lưu")
    OnTimeTable.Agreement agreement(@RequestParam @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) LocalDate day) {
        return tables.agreement(overseers.require().scope(), day).orElseThrow(Problem::notVisible);
    }

    private OnTimeTable make(Overseer overseer, OnTimeRequest wanted, PeriodRequest period) {
        return tables.make(overseer, wanted.of(period.period(overseer.today()), period));
    }
}
