package vn.dondoc.request;

import java.util.HashMap;
import java.util.Map;
import org.springframework.stereotype.Component;
import vn.dondoc.identity.Actor;
import vn.dondoc.problem.Faults;
import vn.dondoc.walk.AssignmentPath;
import vn.dondoc.walk.Office;
import vn.dondoc.workflow.EngineCalls;

/** Requests as a test lets people send, examine and decide them. */
@Component
public class Petitions {

    public static final String REASON = "Mưa lũ chia cắt ba xã.";
    public static final String BASIS = "Công văn số 12/UBND ngày 02/04/2024";

    private final Asking asking;
    private final Requests requests;
    private final Office office;
    private final EngineCalls engine;

    Petitions(Asking asking, Requests requests, Office office, EngineCalls engine) {
        this.asking = asking;
        this.requests = requests;
        this.office = office;
        this.engine = engine;
    }

    public Request asks(String personId, AssignmentPath path, RequestKind kind, String agencyCode) {
        return asks(personId, path, new RequestDraft(path.id(), kind, REASON, BASIS, agencyCode, null));
    }

    public Request asks(String personId, AssignmentPath path, RequestDraft draft) {
        Request sent = asks(personId, draft);
        path.agreed();
        return sent;
    }

    public Request asks(String personId, RequestDraft draft) {
        Actor actor = office.actor(personId);
        return engine.inTransaction(actor, () -> asking.ask(actor, draft, new Faults()));
    }

    public Request find(Request request) {
        return requests.find(request.id()).orElseThrow();
    }

    /** Completes the open step of the assignment's one open request. */
    public void acts(String personId, AssignmentPath path, String outcome, String... namesAndValues) {
        Map<String, Object> values = new HashMap<>(Map.of("outcome", outcome));
        for (int i = 0; i < namesAndValues.length; i += 2) {
            values.put(namesAndValues[i], namesAndValues[i + 1]);
        }
        office.complete(personId, office.requestTask(path.id()).taskId(), values);
        path.agreed();
    }

    /** Drafted by the Office and granted by whoever signed, in one go. */
    public Request granted(AssignmentPath path, RequestKind kind, String agencyCode) {
        Request request = asks("vpubOfficer", path, kind, agencyCode);
        acts("ubndLeader", path, "GRANTED");
        return request;
    }
}
