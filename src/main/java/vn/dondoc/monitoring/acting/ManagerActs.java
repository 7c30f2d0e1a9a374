package vn.dondoc.monitoring.acting;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Service;
import vn.dondoc.assignment.Assignment;
import vn.dondoc.assignment.Assignments;
import vn.dondoc.identity.Actor;
import vn.dondoc.identity.ManagerPolicy;
import vn.dondoc.monitoring.acting.ActInput.Wanted;
import vn.dondoc.problem.Problem;
import vn.dondoc.workflow.EngineCalls;

/** Looks at an act for several assignments, and does it: each in a transaction of its own, so that one refused stops no other. */
@Service
class ManagerActs {

    private static final Logger log = LoggerFactory.getLogger(ManagerActs.class);

    private final ManagerPolicy managers;
    private final ActInput input;
    private final ActForesight foresight;
    private final ActRecords records;
    private final Assignments assignments;
    private final EngineCalls engine;

    ManagerActs(
            ManagerPolicy managers,
            ActInput input,
            ActForesight foresight,
            ActRecords records,
            Assignments assignments,
            EngineCalls engine) {
        this.managers = managers;
        this.input = input;
        this.foresight = foresight;
        this.records = records;
        this.assignments = assignments;
        this.engine = engine;
    }

    /** @throws Problem if he is no manager */
    List<ActOffer> offers(Actor actor) {
        managers.require(actor);
        return input.actsOf(actor).stream()
                .map(act -> new ActOffer(
                        act.kind().name(),
                        act.label(actor),
                        act.next(actor),
                        act.fields(actor).stream().map(OfferedField::of).toList()))
                .toList();
    }

    /** @throws Problem if he is no manager, has not this act, sees none of the assignments, or entered something wrong */
    List<ActLine> preview(Actor actor, ActRequest request) {
        Set<Long> overseen = overseen(actor, request);
        Wanted wanted = input.read(actor, request);
        Map<Long, ActLine> lines = foresight.lines(actor, wanted.act(), overseen, wanted.values());
        return wanted.items().stream()
                .map(item -> lines.getOrDefault(item.id(), ActForesight.refused(item.id(), Problem.notVisible())))
                .toList();
    }

    /**
     * What was confirmed; whatever has changed since the preview is refused.
     *
     * @throws Problem as {@link #preview}; nothing is done then
     */
    List<ActLine> carryOut(Actor actor, ActRequest request) {
        Set<Long> overseen = overseen(actor, request);
        Wanted wanted = input.readToDo(actor, request);
        List<ActLine> lines = new ArrayList<>();
        for (ActItem item : wanted.items()) {
            lines.add(
                    overseen.contains(item.id())
                            ? carryOut(actor, wanted, item, request.key())
                            : ActForesight.refused(item.id(), Problem.notVisible()));
        }
        return lines;
    }

    private ActLine carryOut(Actor actor, Wanted wanted, ActItem item, String key) {
        try {
            return engine.inTransaction(actor, () -> once(actor, wanted, item, key));
        } catch (Problem refused) {
            return ActForesight.refused(item.id(), refused);
        } catch (RuntimeException fault) {
            // Those before it are done and stay so: the answer must tell them.
            log.error("Act {} failed for assignment {}", wanted.act().kind(), item.id(), fault);
            return ActForesight.refused(
                    item.id(),
                    Problem.lostRace("Hệ thống gặp lỗi ở nhiệm vụ này, nhiệm vụ chưa thay đổi; hãy thử lại sau."));
        }
    }

    private ActLine once(Actor actor, Wanted wanted, ActItem item, String key) {
        Assignment locked = assignments.lock(item.id());
        if (records.isDone(actor, key, item.id())) {
            return new ActLine(item.id(), true, List.of("Đã thực hiện ở lần gửi trước."), null, null, null);
        }
        ActLine now = foresight.possible(actor, wanted.act(), locked, wanted.values());
        if (!now.seen().equals(item.seen())) {
            throw Problem.lostRace("Nhiệm vụ đã thay đổi từ khi xem trước; hãy xem trước lại.");
        }
        wanted.act().carryOut(actor, item.id(), wanted.values());
        records.add(actor, key, item.id(), wanted.act().kind());
        return new ActLine(item.id(), true, now.effects(), null, null, null);
    }

    private Set<Long> overseen(Actor actor, ActRequest request) {
        var scope = managers.require(actor);
        if (!ActInput.isReadable(request.items())) {
            // Reading it says what is wrong.
            return Set.of();
        }
        Set<Long> overseen = foresight.overseen(scope, request.items());
        if (overseen.isEmpty()) {
            throw Problem.notVisible();
        }
        return overseen;
    }
}
