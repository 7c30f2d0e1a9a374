package vn.dondoc.monitoring;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.List;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import vn.dondoc.identity.Actor;
import vn.dondoc.identity.CurrentActor;
import vn.dondoc.identity.ManagerPolicy;

/** What the managers' pages in Cockpit show, each manager what he oversees; for everybody else there is nothing here. */
@RestController
@RequestMapping("/api/monitoring")
@Tag(name = "Giám sát")
class MonitoringController {

    private final CurrentActor currentActor;
    private final ManagerPolicy policy;
    private final Overviews overviews;
    private final ManagerFields fields;
    private final ColumnChoices columns;

    MonitoringController(
            CurrentActor currentActor,
            ManagerPolicy policy,
            Overviews overviews,
            ManagerFields fields,
            ColumnChoices columns) {
        this.currentActor = currentActor;
        this.policy = policy;
        this.overviews = overviews;
        this.fields = fields;
        this.columns = columns;
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
