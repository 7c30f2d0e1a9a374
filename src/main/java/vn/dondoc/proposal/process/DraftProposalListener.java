package vn.dondoc.proposal.process;

import java.util.Arrays;
import java.util.List;
import org.springframework.stereotype.Component;
import vn.dondoc.proposal.Drafting;
import vn.dondoc.workflow.CompletionListener;
import vn.dondoc.workflow.FormField;
import vn.dondoc.workflow.Submission;
import vn.dondoc.workflow.TaskGate;

/** The handler submits a drafted proposal and adds agencies to be asked, their codes separated by blanks. */
@Component
class DraftProposalListener extends CompletionListener {

    private static final String DRAFTED = "DRAFTED";

    private final Drafting drafting;

    DraftProposalListener(TaskGate gate, Drafting drafting) {
        super(
                gate,
                TextFields.and(
                        FormField.text("addedAgencies", "Lấy thêm ý kiến của", 1000),
                        FormField.flag("askAgain", "Lấy ý kiến lại")));
        this.drafting = drafting;
    }

    @Override
    protected String accept(Submission posted) {
        drafting.draft(
                posted.act(),
                posted.subjectId(),
                TextFields.read(posted),
                codes(posted.text("addedAgencies")),
                posted.flag("askAgain"));
        return DRAFTED;
    }

    private static List<String> codes(String text) {
        return text == null
                ? List.of()
                : Arrays.stream(text.split("\\s+")).distinct().toList();
    }
}
