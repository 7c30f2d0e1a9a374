package vn.dondoc.monitoring.acting;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import vn.dondoc.assignment.Assignment;
import vn.dondoc.identity.Actor;
import vn.dondoc.problem.Faults;
import vn.dondoc.request.Asking;
import vn.dondoc.request.ExtensionRuling;
import vn.dondoc.request.RequestChoices;
import vn.dondoc.request.RequestDraft;
import vn.dondoc.request.RequestForeseen;
import vn.dondoc.request.RequestKind;
import vn.dondoc.request.RequestReader;
import vn.dondoc.workflow.FormField;
import vn.dondoc.workflow.TaskRole;

/**
 * What is nobody's to decide alone: the Office puts it before whoever signed the directive, an agency's leader asks the Office, and who
 * signed, or the chairman, has the Office draft what he then decides: a decision takes two. The same requests as the form "Gửi đề nghị"
 * sends.
 */
abstract class RequestAct implements ManagerAct {

    static final ActField REASON = ActField.required(FormField.text("reason", "Lý do", 1000), null);
    static final ActField BASIS =
            ActField.required(FormField.text("basis", "Căn cứ", 500), "Số, ngày văn bản hoặc bút phê của ai.");

    private final RequestKind request;
    private final Asking asking;
    private final RequestReader reader;
    private final RequestChoices choices;
    private final Takers takers;

    RequestAct(RequestKind request, Asking asking, RequestReader reader, RequestChoices choices, Takers takers) {
        this.request = request;
        this.asking = asking;
        this.reader = reader;
        this.choices = choices;
        this.takers = takers;
    }

    @Override
    public boolean isFor(Actor actor) {
        return choices.mayAskFor(actor, request);
    }

    @Override
    public String label(Actor actor) {
        return choices.directs(actor) ? kind().directed() : kind().label();
    }

    @Override
    public String next(Actor actor) {
        return choices.next(actor, request);
    }

    @Override
    public void check(Map<String, Object> values, Faults faults) {
        choices.checkAlone(draft(null, values, faults), faults);
    }

    @Override
    public Function<Assignment, List<String>> foresee(
            Actor actor, Collection<Assignment> assignments, Map<String, Object> values) {
        Function<Assignment, RequestForeseen> foreseen =
                asking.foresee(actor, draft(null, values, new Faults()), assignments);
        Effects effects = effects(assignments, values);
        Takers.Named named = takers.of(assignments);
        return assignment -> {
            RequestForeseen of = foreseen.apply(assignment);
            List<String> words = new ArrayList<>(effects.of(assignment, of));
            words.add(way(of, assignment, named));
            return words;
        };
    }

    @Override
    public void carryOut(Actor actor, long assignmentId, Map<String, Object> values) {
        Faults faults = new Faults();
        asking.ask(actor, draft(assignmentId, values, faults), faults);
    }

    /** What it comes to for each of these assignments if it is granted. */
    abstract Effects effects(Collection<Assignment> assignments, Map<String, Object> values);

    /** In sentences. */
    interface Effects {

        List<String> of(Assignment assignment, RequestForeseen foreseen);
    }

    private RequestDraft draft(Long assignmentId, Map<String, Object> values, Faults faults) {
        Map<String, Object> posted = new HashMap<>(values);
        posted.put("kind", request.name());
        if (assignmentId != null) {
            posted.put("assignment", assignmentId.toString());
        }
        return reader.draft(posted, faults);
    }

    private static String way(RequestForeseen foreseen, Assignment assignment, Takers.Named takers) {
        boolean chair = foreseen.decidedBy() == ExtensionRuling.Level.CHAIR;
        String decider = takers.named(
                chair ? "Chủ tịch UBND tỉnh" : "người ký văn bản",
                "decideRequest",
                chair ? TaskRole.CHAIR : TaskRole.SIGNER,
                assignment);
        return foreseen.byOffice()
                ? "Tạo việc “Quyết định đề nghị” cho " + decider + "."
                : "Tạo việc “Xem xét, dự thảo quyết định” cho "
                        + takers.named(
                                "chuyên viên Văn phòng", "draftRequestDecision", TaskRole.OFFICE_OFFICER, assignment)
                        + "; sau đó " + decider + " quyết định.";
    }
}
