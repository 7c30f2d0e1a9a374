package vn.dondoc.proposal.process;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.Map;
import org.springframework.stereotype.Component;
import vn.dondoc.problem.Problem;
import vn.dondoc.proposal.Explaining;
import vn.dondoc.proposal.Explanation;
import vn.dondoc.workflow.CompletionListener;
import vn.dondoc.workflow.FormField;
import vn.dondoc.workflow.Submission;
import vn.dondoc.workflow.TaskGate;

/** The handler answers each opinion: JSON, by the opinion's id, {@code {"12": {"handling": "ACCEPTED", "explanation": null}}}. */
@Component
class ExplainOpinionsListener extends CompletionListener {

    private static final String EXPLAINED = "EXPLAINED";
    private static final String MORE_AGENCIES = "MORE_AGENCIES";
    private static final TypeReference<Map<String, Explanation>> BY_OPINION = new TypeReference<>() {};

    private final Explaining explaining;
    private final ObjectMapper json;

    ExplainOpinionsListener(TaskGate gate, Explaining explaining, ObjectMapper json) {
        super(gate, TextFields.and(FormField.text("explanations", "Tiếp thu, giải trình", 200_000)));
        this.explaining = explaining;
        this.json = json;
    }

    @Override
    protected String accept(Submission posted) {
        boolean more = explaining.explain(
                posted.act(), posted.subjectId(), TextFields.read(posted), explanations(posted.text("explanations")));
        return more ? MORE_AGENCIES : EXPLAINED;
    }

    private Map<String, Explanation> explanations(String text) {
        try {
            Map<String, Explanation> read = text == null ? null : json.readValue(text, BY_OPINION);
            return read == null ? Map.of() : read;
        } catch (JsonProcessingException unreadable) {
            throw Problem.refused("explanations", "Phần tiếp thu, giải trình gửi lên không đọc được.");
        }
    }
}
