package vn.dondoc.contribution;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import vn.dondoc.identity.Actor;
import vn.dondoc.identity.CurrentActor;
import vn.dondoc.problem.Problem;
import vn.dondoc.workflow.Act;
import vn.dondoc.workflow.EngineCalls;

/** The board, and what the lead does with a single part. */
@RestController
@RequestMapping("/api")
@Tag(name = "Phối hợp")
class ContributionController {

    private final CurrentActor currentActor;
    private final Contributions contributions;
    private final ContributionBoards boards;
    private final Coordinating consolidating;
    private final EngineCalls engine;

    ContributionController(
            CurrentActor currentActor,
            Contributions contributions,
            ContributionBoards boards,
            Coordinating consolidating,
            EngineCalls engine) {
        this.currentActor = currentActor;
        this.contributions = contributions;
        this.boards = boards;
        this.consolidating = consolidating;
        this.engine = engine;
    }

    @GetMapping("/assignments/{id}/contributions")
    @Operation(summary = "Bảng theo dõi phối hợp; cơ quan phối hợp chỉ thấy phần của mình")
    ContributionBoard board(@PathVariable long id) {
        return boards.of(currentActor.get(), id);
    }

    @PostMapping("/contributions/{id}/supplement")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Operation(summary = "Cơ quan chủ trì yêu cầu bổ sung một phần đã ký")
    void requestSupplement(@PathVariable long id, @RequestBody SupplementInput input) {
        Actor actor = requireToSee(id);
        engine.inTransaction(actor, () -> consolidating.requestSupplement(Act.outsideTask(actor), id, input.request()));
    }

    @PostMapping("/contributions/{id}/urge")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Operation(summary = "Cơ quan chủ trì đôn đốc một phần chưa ký; ghi vào lịch sử")
    void urge(@PathVariable long id, @RequestBody UrgeInput input) {
        Actor actor = requireToSee(id);
        engine.inTransaction(actor, () -> consolidating.urge(Act.outsideTask(actor), id, input.note()));
    }

    private Actor requireToSee(long contributionId) {
        Actor actor = currentActor.get();
        Contribution part = contributions.find(contributionId).orElseThrow(Problem::notVisible);
        ContributionBoard board = boards.of(actor, part.assignmentId());
        if (board.lines().stream().noneMatch(line -> line.id() == contributionId)) {
            throw Problem.notVisible();
        }
        return actor;
    }

    record SupplementInput(String request) {}

    record UrgeInput(String note) {}
}
