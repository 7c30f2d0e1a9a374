package vn.dondoc.watcher;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.dondoc.history.EventSubject;
import vn.dondoc.history.Events;
import vn.dondoc.identity.OfficePolicy;
import vn.dondoc.organisation.Agencies;
import vn.dondoc.organisation.Agency;
import vn.dondoc.organisation.Person;
import vn.dondoc.organisation.Persons;
import vn.dondoc.problem.Faults;
import vn.dondoc.problem.Problem;
import vn.dondoc.workflow.Act;

/** The Office names who watches; whoever issues a document or gives a directive out copies it to agencies, which watch from then on. */
@Service
public class Watching {

    private static final String OFFICE = "OFFICE";
    private static final String COPY = "COPY";

    private final Watchers watchers;
    private final Agencies agencies;
    private final Persons persons;
    private final OfficePolicy policy;
    private final Events events;

    Watching(Watchers watchers, Agencies agencies, Persons persons, OfficePolicy policy, Events events) {
        this.watchers = watchers;
        this.agencies = agencies;
        this.persons = persons;
        this.policy = policy;
        this.events = events;
    }

    /**
     * @param basis number and date of a document, or whose note
     * @throws Problem if somebody else than the Office names them, or naming what is missing or unknown
     */
    @Transactional
    public void name(Act act, Watched watched, WatcherName who, String basis) {
        policy.requireToNameWatchers(act.actor());
        Faults faults = new Faults();
        if ((who.agencyCode() == null) == (who.personId() == null)) {
            faults.add("agency", "Hãy chọn một cơ quan hoặc một người theo dõi.");
            faults.throwIfAny();
        }
        if (who.agencyCode() != null && agencies.find(who.agencyCode()).isEmpty()) {
            faults.add("agency", "Không có cơ quan “" + who.agencyCode() + "”.");
        }
        if (who.personId() != null
                && persons.find(who.personId()).filter(Person::active).isEmpty()) {
            faults.add("person", "Không có người dùng “" + who.personId() + "”, hoặc người này đã ngừng.");
        }
        if (basis == null) {
            faults.add("basis", "Hãy nêu căn cứ: số, ngày văn bản hoặc bút phê của ai.");
        }
        if (faults.found().isEmpty() && current(watched).stream().anyMatch(who::is)) {
            faults.add("agency", "Cơ quan, người này đang theo dõi rồi.");
        }
        faults.throwIfAny();
        watchers.add(watched, who, OFFICE, basis, act.actor());
        String name = current(watched).stream()
                .filter(who::is)
                .map(Watcher::name)
                .findFirst()
                .orElseThrow();
        record(act, watched, "WATCHER_NAMED", "Giao theo dõi: " + name + ".", basis);
    }

    /**
     * @param basis number and date of a document, or whose note; null where nobody but the Office itself says so
     * @throws Problem if somebody else than the Office says it, or it does not watch this
     */
    @Transactional
    public void remove(Act act, Watched watched, long watcherId, String basis) {
        policy.requireToNameWatchers(act.actor());
        Watcher watcher = watchers.find(watcherId)
                .filter(found -> new Watched(found.directiveId(), found.assignmentId()).equals(watched))
                .orElseThrow(Problem::notVisible);
        if (!watchers.remove(watcherId, act.actor())) {
            throw Problem.lostRace("Vừa có người thôi giao theo dõi này; hãy tải lại trang.");
        }
        record(act, watched, "WATCHER_REMOVED", "Thôi giao theo dõi: " + watcher.name() + ".", basis);
    }

    /**
     * Sao gửi: agencies that watch from now on. Nothing happens if none is named.
     *
     * @param codes the agencies' codes, separated by blanks; null for none
     * @param basis the document that is copied to them
     * @throws Problem naming every unknown code
     */
    @Transactional
    public void copy(Act act, Watched watched, String codes, String basis) {
        if (codes == null) {
            return;
        }
        Map<String, Agency> known = agencies.byCode();
        Faults faults = new Faults();
        List<Watcher> watching = current(watched);
        List<String> copied = new ArrayList<>();
        Arrays.stream(codes.strip().split("[\\s,;]+")).distinct().forEach(code -> {
            if (!known.containsKey(code)) {
                faults.add("copyTo", "Sao gửi: không có cơ quan “" + code + "”.");
            } else if (watching.stream().noneMatch(WatcherName.agency(code)::is)) {
                copied.add(code);
            }
        });
        faults.throwIfAny();
        copied.forEach(code -> watchers.add(watched, WatcherName.agency(code), COPY, basis, act.actor()));
        if (!copied.isEmpty()) {
            String names =
                    copied.stream().map(code -> known.get(code).shortName()).collect(Collectors.joining("; "));
            record(act, watched, "COPIED", "Sao gửi để theo dõi: " + names + ".", basis);
        }
    }

    private List<Watcher> current(Watched watched) {
        return watched.assignmentId() == null
                ? watchers.ofDirective(watched.directiveId())
                : watchers.ofAssignment(watched.assignmentId());
    }

    /** Told to no step: it is no work in a task, and excludes nobody from one. */
    private void record(Act act, Watched watched, String action, String summary, String basis) {
        EventSubject subject = new EventSubject(watched.directiveId(), watched.assignmentId(), null, null, null);
        Act noStep = Act.outsideTask(act.actor());
        events.record(noStep.actor(), noStep.event(subject, action, summary, null, basis));
    }
}
