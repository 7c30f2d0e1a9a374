package vn.dondoc.urging;

import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;
import vn.dondoc.assignment.LatenessReason;
import vn.dondoc.assignment.LatenessReasons;
import vn.dondoc.identity.Actor;
import vn.dondoc.workflow.FormPart;
import vn.dondoc.workflow.OpenTask;

/** What a leader is asked to explain, and the reasons that he can choose. */
@Component
class ToExplainPart implements FormPart {

    private static final String PROCESS = "explanation";

    private final UrgingViews views;
    private final LatenessReasons reasons;

    ToExplainPart(UrgingViews views, LatenessReasons reasons) {
        this.views = views;
        this.reasons = reasons;
    }

    record Asked(UrgingView.ExplanationLine explanation, List<LatenessReason> reasons) {}

    @Override
    public String name() {
        return "toExplain";
    }

    @Override
    public Optional<Asked> of(Actor reader, OpenTask task) {
        return task.processKey().equals(PROCESS)
                ? views.explanation(reader, task.assignmentId(), task.subjectId())
                        .map(line -> new Asked(line, reasons.choices()))
                : Optional.empty();
    }
}
