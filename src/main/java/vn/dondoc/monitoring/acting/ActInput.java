package vn.dondoc.monitoring.acting;

import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;
import vn.dondoc.identity.Actor;
import vn.dondoc.problem.Faults;
import vn.dondoc.problem.Problem;
import vn.dondoc.workflow.FormInput;

/** Reads which act is wanted, for what, with which values; what is wrong with them whichever assignment it is for is told at once. */
@Component
class ActInput {

    /** As many as one transaction after the other takes some seconds for. */
    static final int MOST = 200;

    private static final String KEY = "[A-Za-z0-9-]{8,64}";

    private final List<ManagerAct> acts;

    ActInput(List<ManagerAct> acts) {
        this.acts = acts;
    }

    /** An act with what was entered for it. */
    record Wanted(ManagerAct act, List<ActItem> items, Map<String, Object> values) {}

    List<ManagerAct> actsOf(Actor actor) {
        return acts.stream().filter(act -> act.isFor(actor)).toList();
    }

    /** @throws Problem if he has no such act, or naming everything that is wrong */
    Wanted read(Actor actor, ActRequest request) {
        ManagerAct act = actsOf(actor).stream()
                .filter(each -> each.kind().name().equals(request.act()))
                .findFirst()
                .orElseThrow(() -> Problem.notAllowed("Ông/bà không có thao tác này trong danh sách giám sát."));
        Faults faults = new Faults();
        checkItems(request.items(), faults);
        Map<String, Object> posted = request.values() == null ? Map.of() : new HashMap<>(request.values());
        Map<String, Object> values = FormInput.read(posted, act.inputs(actor), faults);
        act.check(values, faults);
        faults.throwIfAny();
        return new Wanted(act, request.items(), values);
    }

    /** The same, to be done. */
    Wanted readToDo(Actor actor, ActRequest request) {
        Wanted wanted = read(actor, request);
        Faults faults = new Faults();
        if (request.key() == null || !request.key().matches(KEY)) {
            faults.add("key", "Thiếu mã của lần thao tác; hãy tải lại trang.");
        }
        if (wanted.items().stream().anyMatch(item -> item.seen() == null)) {
            faults.add("items", "Hãy xem trước rồi mới xác nhận.");
        }
        faults.throwIfAny();
        return wanted;
    }

    /** Whether they are such that one can look for them. */
    static boolean isReadable(List<ActItem> items) {
        Faults faults = new Faults();
        checkItems(items, faults);
        return faults.found().isEmpty();
    }

    private static void checkItems(List<ActItem> items, Faults faults) {
        if (items == null || items.isEmpty() || items.contains(null)) {
            faults.add("items", "Hãy chọn ít nhất một nhiệm vụ.");
        } else if (items.size() > MOST) {
            faults.add(
                    "items",
                    "Mỗi lần chọn tối đa " + MOST + " nhiệm vụ (đang chọn " + items.size()
                            + "); hãy bỏ bớt và làm nhiều lần.");
        } else if (new LinkedHashSet<>(items.stream().map(ActItem::id).toList()).size() < items.size()) {
            faults.add("items", "Một nhiệm vụ được chọn hai lần; hãy tải lại trang.");
        }
    }
}
