package vn.dondoc.monitoring;

import io.swagger.v3.oas.annotations.Parameter;
import java.time.LocalDate;
import org.springframework.format.annotation.DateTimeFormat;

/** What a page asks of the on-time table beside the period, as it stands in the address. */
record OnTimeRequest(
        @Parameter(description = "AGENCY hoặc FIELD; bỏ trống: AGENCY") Dimension dimension,
        @Parameter(description = "So với thời hạn hiện tại hay ban đầu; bỏ trống: CURRENT") DueBasis basis,
        @Parameter(description = "Chốt số liệu vào ngày này") @DateTimeFormat(iso = DateTimeFormat.ISO.DATE)
                LocalDate asOf,
        @Parameter(
                        description = "Giờ chốt trong ngày đó, HH:mm theo giờ Việt Nam; bỏ trống: hết ngày",
                        example = "14:30")
                String asOfTime) {

    OnTimeTables.Wanted of(Period period, PeriodRequest asked) {
        return new OnTimeTables.Wanted(
                dimensionOrDefault(),
                period,
                asked.cycle(),
                basis == null ? DueBasis.CURRENT : basis,
                Closing.of(asOf, asOfTime));
    }

    Dimension dimensionOrDefault() {
        return dimension == null ? Dimension.AGENCY : dimension;
    }
}
