package vn.dondoc.proposal;

import java.util.Optional;
import org.springframework.stereotype.Component;
import vn.dondoc.identity.Actor;
import vn.dondoc.workflow.FormPart;
import vn.dondoc.workflow.OpenTask;

/** The proposal in the forms of its own steps, of its opinions, and of the assignment that it belongs to. */
@Component
class ProposalPart implements FormPart {

    private static final String OPINION = "opinion";

    private final ProposalReading reading;

    ProposalPart(ProposalReading reading) {
        this.reading = reading;
    }

    @Override
    public String name() {
        return "proposal";
    }

    @Override
    public Optional<ProposalView> of(Actor reader, OpenTask task) {
        if (task.assignmentId() == null) {
            return Optional.empty();
        }
        return task.processKey().equals(OPINION)
                ? reading.ofOpinion(reader, task.subjectId())
                : reading.ofAssignment(reader, task.assignmentId());
    }
}
