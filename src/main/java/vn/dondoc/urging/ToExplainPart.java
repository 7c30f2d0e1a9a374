package vn.dondoc.urging;

import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;
import vn.dondoc.assignment.LatenessReason;
import vn.dondoc.identity.Actor;
import vn.dondoc.workflow.FormPart;
import vn.dondoc.workflow.OpenTask;

/** What a leader is asked to explain, and the reasons that he can choose. */
@Component
class ToExplainPart implements FormPart {

    private static final String PROCESS = "explanation";

    private final UrgingViews views;

    ToExplainPart(UrgingViews views) {
        this.views = views;
    }

    record Asked(UrgingView.ExplanationLine explanation, List<LatenessReason> reasons) {}

    @Override
    public String name() {
        return "toExplain";
    }

    @Override
    public Optional<Asked> of(Actor reader, OpenTask task) {
        return task.processKey().equals(PROCESS)
                ? views.of(reader, task.assignmentId()).explanations().stream()
                        .filter(line -> line.id() == task.subjectId())
                        .map(line -> new Asked(line, views.choices()))
                        .findFirst()
                : Optional.empty();
    }
}
