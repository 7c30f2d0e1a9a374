package vn.dondoc.monitoring;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.springdoc.core.annotations.ParameterObject;
import org.springframework.format.annotation.DateTimeFormat;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import vn.dondoc.deadline.OfficeZone;
import vn.dondoc.identity.Actor;
import vn.dondoc.identity.CurrentActor;
import vn.dondoc.identity.ManagerPolicy;
import vn.dondoc.problem.Problem;

/** What the managers' pages in Cockpit show, each manager what he oversees; for everybody else there is nothing here. */
@RestController
@RequestMapping("/api/monitoring")
@Tag(name = "Giám sát")
class MonitoringController {

    private final CurrentActor currentActor;
    private final ManagerPolicy policy;
    private final Overviews overviews;
    private final OnTimeTables onTime;
    private final ManagerFields fields;
    private final ColumnChoices columns;
    private final Clock clock;

    MonitoringController(
            CurrentActor currentActor,
            ManagerPolicy policy,
            Overviews overviews,
            OnTimeTables onTime,
            ManagerFields fields,
            ColumnChoices columns,
            Clock clock) {
        this.currentActor = currentActor;
        this.policy = policy;
        this.overviews = overviews;
        this.onTime = onTime;
        this.fields = fields;
        this.columns = columns;
        this.clock = clock;
    }

    @GetMapping("/access")
    @Operation(summary = "Người hỏi được giám sát những gì; 404 nếu không phải người quản lý")
    ManagerAccess access() {
        Actor actor = currentActor.get();
        return fields.access(actor, policy.require(actor));
    }

    @GetMapping("/overview")
    @Operation(
            summary =
                    "Trang đầu: sáu nhóm số liệu, văn bản đang thực hiện, cơ quan theo trạng thái, việc đến hạn trong tuần")
    Overview overview() {
        Actor actor = currentActor.get();
        return overviews.of(policy.require(actor), fields.own(actor));
    }

    @GetMapping("/on-time")
    @Operation(summary = "Bảng đúng hạn theo cơ quan hoặc lĩnh vực của một kỳ, tại một thời điểm")
    OnTimeTable onTime(
            @RequestParam(defaultValue = "AGENCY") Dimension dimension,
            @ParameterObject PeriodRequest wanted,
            @RequestParam(defaultValue = "CURRENT") @Parameter(description = "So với thời hạn hiện tại hay ban đầu")
                    DueBasis basis,
            @RequestParam(required = false)
                    @Parameter(description = "Chốt số liệu đến hết ngày này")
                    @DateTimeFormat(iso = DateTimeFormat.ISO.DATE)
                    LocalDate asOf) {
        Period period = wanted.period(OfficeZone.today(clock));
        return onTime.make(
                policy.require(currentActor.get()),
                new OnTimeTables.Wanted(dimension, period, wanted.cycle(), basis, asOf));
    }

    @GetMapping("/on-time/agreement")
    @Operation(
            summary =
                    "Số liệu đã lưu cuối một ngày có khớp với số liệu tính lại từ lịch sử không; 404 nếu ngày đó không lưu")
    OnTimeTable.Agreement agreement(@RequestParam @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) LocalDate day) {
        return onTime.agreement(policy.require(currentActor.get()), day).orElseThrow(Problem::notVisible);
    }

    @PutMapping("/columns")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Operation(summary = "Giữ các cột của danh sách mà người hỏi chọn")
    void chooseColumns(@RequestBody Columns chosen) {
        Actor actor = currentActor.get();
        policy.require(actor);
        columns.choose(actor.id(), chosen.columns());
    }

    record Columns(List<String> columns) {}
}
