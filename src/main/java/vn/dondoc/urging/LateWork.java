package vn.dondoc.urging;

import java.time.LocalDate;
import java.util.Optional;
import org.springframework.stereotype.Component;
import vn.dondoc.ladder.LadderTask;
import vn.dondoc.ladder.LadderTasks;
import vn.dondoc.ladder.Obligation;

/** The work that the ladder makes of what is late: an urging letter, an explanation. */
@Component
class LateWork implements LadderTasks {

    static final int THIRD = 3;

    private final Urging urging;
    private final LatenessExplaining explaining;
    private final UrgingLetters letters;

    LateWork(Urging urging, LatenessExplaining explaining, UrgingLetters letters) {
        this.urging = urging;
        this.explaining = explaining;
        this.letters = letters;
    }

    @Override
    public void make(LadderTask task, Obligation obligation) {
        if (obligation.assignmentId() == null) {
            return;
        }
        switch (task) {
            case URGING -> urging.begin(obligation.assignmentId());
            case EXPLANATION ->
                explaining.ask(
                        obligation.assignmentId(),
                        new Owed(obligation.key(), obligation.agencyCode(), obligation.dueOn()));
        }
    }

    @Override
    public Optional<LocalDate> urgedThirdTimeOn(long assignmentId, LocalDate dueOn) {
        return letters.issuedAfter(assignmentId, dueOn).stream()
                .skip(THIRD - 1L)
                .findFirst();
    }
}
