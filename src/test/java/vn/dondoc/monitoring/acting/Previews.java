package vn.dondoc.monitoring.acting;

import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;
import vn.dondoc.identity.Actor;

/** Acts of managers as a test looks at them before they are done. */
@Component
public class Previews {

    private final ManagerActs acts;

    Previews(ManagerActs acts) {
        this.acts = acts;
    }

    /** @return of which of the assignments it would be done */
    public List<Long> of(Actor actor, String act, Map<String, Object> values, List<Long> ids) {
        List<ActItem> items = ids.stream().map(id -> new ActItem(id, null)).toList();
        return acts.preview(actor, new ActRequest(act, null, items, values)).stream()
                .filter(ActLine::possible)
                .map(ActLine::id)
                .toList();
    }
}
