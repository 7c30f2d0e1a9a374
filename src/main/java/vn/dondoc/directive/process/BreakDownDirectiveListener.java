package vn.dondoc.directive.process;

import java.util.Arrays;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import vn.dondoc.directive.BreakingDown;
import vn.dondoc.directive.JsonFields;
import vn.dondoc.directive.Registration;
import vn.dondoc.directive.RegistrationReader;
import vn.dondoc.problem.Faults;
import vn.dondoc.problem.Problem;
import vn.dondoc.workflow.CompletionListener;
import vn.dondoc.workflow.FormField;
import vn.dondoc.workflow.Submission;
import vn.dondoc.workflow.TaskGate;

/** The officer's break-down: the whole directive in the form of {@code directive.json}, and which inferred facts he confirms. */
@Component
class BreakDownDirectiveListener extends CompletionListener {

    private static final String SUBMITTED = "SUBMITTED";

    private final RegistrationReader reader;
    private final BreakingDown breakingDown;

    BreakDownDirectiveListener(TaskGate gate, RegistrationReader reader, BreakingDown breakingDown) {
        super(
                gate,
                FormField.text("directive", "Nội dung phân rã", 400_000),
                FormField.text("confirmedFacts", "Nội dung suy luận đã xác nhận", 10_000));
        this.reader = reader;
        this.breakingDown = breakingDown;
    }

    @Override
    protected String accept(Submission posted) {
        if (posted.text("directive") == null) {
            throw Problem.refused("directive", "Hãy nhập nội dung phân rã.");
        }
        Faults faults = new Faults();
        JsonFields fields = reader.read(posted.text("directive"), faults);
        Registration registration = reader.registration(fields);
        breakingDown.breakDown(posted.act(), posted.task().directiveId(), registration, confirmed(posted), faults);
        return SUBMITTED;
    }

    private static Set<String> confirmed(Submission posted) {
        String places = posted.text("confirmedFacts");
        return places == null ? Set.of() : Arrays.stream(places.split("\\s+")).collect(Collectors.toSet());
    }
}
