package vn.dondoc.monitoring;

import io.swagger.v3.oas.annotations.Parameter;
import java.time.LocalDate;
import org.springframework.format.annotation.DateTimeFormat;
import vn.dondoc.deadline.ReportCycle;

/** The period that a table is asked for, as it stands in the address. */
record PeriodRequest(
        @Parameter(description = "Kỳ báo cáo; bỏ trống: theo from, to") ReportCycle cycle,
        @Parameter(description = "Một ngày trong kỳ; bỏ trống: hôm nay") @DateTimeFormat(iso = DateTimeFormat.ISO.DATE)
                LocalDate day,
        @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) LocalDate from,
        @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) LocalDate to) {

    Period period(LocalDate today) {
        return cycle == null ? Period.free(from, to) : Period.containing(cycle, day == null ? today : day);
    }
}
