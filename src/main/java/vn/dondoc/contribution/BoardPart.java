package vn.dondoc.contribution;

import java.util.Optional;
import org.springframework.stereotype.Component;
import vn.dondoc.identity.Actor;
import vn.dondoc.workflow.FormPart;
import vn.dondoc.workflow.OpenTask;

/** The board, in every form about the assignment as a whole. */
@Component
class BoardPart implements FormPart {

    private final ContributionBoards boards;

    BoardPart(ContributionBoards boards) {
        this.boards = boards;
    }

    @Override
    public String name() {
        return "contributions";
    }

    @Override
    public Optional<?> of(Actor reader, OpenTask task) {
        return task.assignmentId() == null || task.role().isOwnPart()
                ? Optional.empty()
                : boards.ofAny(reader, task.assignmentId());
    }
}
