package vn.dondoc.monitoring.acting;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.List;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import vn.dondoc.identity.CurrentActor;

/** Acting from "Giám sát" on one or many assignments; for whoever is no manager there is nothing here. */
@RestController
@RequestMapping("/api/monitoring/acts")
@Tag(name = "Giám sát")
class ActController {

    private final CurrentActor currentActor;
    private final ManagerActs acts;

    ActController(CurrentActor currentActor, ManagerActs acts) {
        this.currentActor = currentActor;
        this.acts = acts;
    }

    @GetMapping
    @Operation(summary = "Người hỏi làm được thao tác nào trên danh sách, cần nhập gì")
    List<ActOffer> offers() {
        return acts.offers(currentActor.get());
    }

    @PostMapping("/preview")
    @Operation(summary = "Xem trước một thao tác: điều sẽ xảy ra với từng nhiệm vụ, hoặc vì sao không làm được")
    List<ActLine> preview(@RequestBody ActRequest request) {
        return acts.preview(currentActor.get(), request);
    }

    @PostMapping
    @Operation(
            summary =
                    "Thực hiện một thao tác đã xem trước; mỗi nhiệm vụ riêng một lần ghi, nhiệm vụ bị từ chối có lý do, các nhiệm vụ khác vẫn được làm")
    List<ActLine> carryOut(@RequestBody ActRequest request) {
        return acts.carryOut(currentActor.get(), request);
    }
}
