package vn.dondoc.proposal;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;
import vn.dondoc.identity.CurrentActor;
import vn.dondoc.problem.Problem;

/** Proposals for other systems; what is done with one is done with its tasks. */
@RestController
@Tag(name = "Đề xuất")
class ProposalController {

    private final CurrentActor currentActor;
    private final ProposalReading reading;

    ProposalController(CurrentActor currentActor, ProposalReading reading) {
        this.currentActor = currentActor;
        this.reading = reading;
    }

    @GetMapping("/api/proposals/{id}")
    @Operation(
            summary =
                    "Một đề xuất, với ý kiến, phiếu trình, quyết định; cơ quan được hỏi chỉ thấy nội dung và ý kiến của mình")
    ProposalView get(@PathVariable long id) {
        return reading.get(currentActor.get(), id);
    }

    @GetMapping("/api/assignments/{id}/proposal")
    @Operation(summary = "Đề xuất mới nhất của một nhiệm vụ")
    ProposalView ofAssignment(@PathVariable long id) {
        return reading.ofAssignment(currentActor.get(), id).orElseThrow(Problem::notVisible);
    }
}
