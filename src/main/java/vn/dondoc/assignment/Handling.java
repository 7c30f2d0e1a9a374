package vn.dondoc.assignment;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.dondoc.deadline.HandlingTimes;
import vn.dondoc.deadline.Urgency;
import vn.dondoc.deadline.WorkingCalendars;
import vn.dondoc.language.VietnameseDate;
import vn.dondoc.organisation.Person;
import vn.dondoc.organisation.Persons;
import vn.dondoc.organisation.Persons.Post;
import vn.dondoc.organisation.Role;
import vn.dondoc.problem.Problem;
import vn.dondoc.workflow.Act;
import vn.dondoc.workflow.HandlerChanged;
import vn.dondoc.workflow.OpenTask;
import vn.dondoc.workflow.TaskRole;

/** The agency's leader names the handler, returns the assignment as not theirs, or asks for instruction. */
@Service
public class Handling {

    private final Assignments assignments;
    private final AssignmentMoves moves;
    private final Persons persons;
    private final DeputyNaming deputies;
    private final HandlingTimes handlingTimes;
    private final WorkingCalendars calendars;
    private final AssignmentJournal journal;
    private final Clock clock;

    Handling(
            Assignments assignments,
            AssignmentMoves moves,
            Persons persons,
            DeputyNaming deputies,
            HandlingTimes handlingTimes,
            WorkingCalendars calendars,
            AssignmentJournal journal,
            Clock clock) {
        this.assignments = assignments;
        this.moves = moves;
        this.persons = persons;
        this.deputies = deputies;
        this.handlingTimes = handlingTimes;
        this.calendars = calendars;
        this.journal = journal;
        this.clock = clock;
    }

    /** Who may be named: the agency's officers, and its leaders if another leader is left to sign. */
    public List<Person> candidates(String agencyCode) {
        Post leader = new Post(agencyCode, Role.LEADER);
        Post officer = new Post(agencyCode, Role.OFFICER);
        Map<Post, List<Person>> holding = persons.holding(Set.of(leader, officer), LocalDate.now(clock));
        List<Person> leaders = holding.getOrDefault(leader, List.of());
        return Stream.concat(
                        holding.getOrDefault(officer, List.of()).stream().filter(one -> leaders.stream()
                                .anyMatch(other -> !other.id().equals(one.id()))),
                        leaders.size() > 1 ? leaders.stream() : Stream.<Person>empty())
                .distinct()
                .toList();
    }

    /**
     * An agency that answers on paper may have nobody in the system: then nobody is named, and the work lies with the agency.
     *
     * @param deputyIds who works with him, see {@link DeputyNaming}
     * @throws Problem if nobody was chosen, or somebody who cannot handle it
     */
    @Transactional
    public void nameHandler(Act act, long assignmentId, String handlerId, String deputyIds, String instruction) {
        Assignment assignment = assignments.lock(assignmentId);
        Optional<Person> handler = handlerId == null && act.actor().paper() != null
                ? Optional.empty()
                : Optional.of(requireCandidate(assignment.leadCode(), handlerId));
        Progress now = assignment.progress().become(Progress.IN_PROGRESS);
        moves.name(assignmentId, handler.map(Person::id).orElse(null));
        String together = deputies.name(
                new SharedWork(assignmentId, null, assignment.leadCode()),
                assignment.handlerId() != null,
                handlerId,
                deputyIds,
                act.actor().id());
        journal.write(
                act,
                assignment,
                now,
                null,
                "HANDLER_NAMED",
                handler.map(person -> "Phân công " + person.fullName() + " là người xử lý chính" + together + ".")
                        .orElse("Cơ quan phân công xử lý theo văn bản giấy."),
                instruction);
    }

    /**
     * Sends the assignment back as not the agency's function.
     *
     * @throws Problem without a reason, or later than the table's days after receipt
     */
    @Transactional
    public void returnAsNotOurs(Act act, OpenTask task, String reason) {
        requireReason(reason, "Hãy nêu lý do trả lại: căn cứ chức năng, nhiệm vụ nào.");
        Assignment assignment = assignments.lock(task.assignmentId());
        int days = handlingTimes.forStep("returnAssignment", Urgency.valueOf(task.urgency()));
        LocalDate last = calendars.current().addWorkingDays(assignment.receivedOn(), days);
        if (LocalDate.now(clock).isAfter(last)) {
            throw Problem.refused(
                    "outcome",
                    "Chỉ được trả lại trong " + days + " ngày làm việc kể từ ngày tiếp nhận (đến hết "
                            + VietnameseDate.write(last) + "); hãy chọn “Xin ý kiến chỉ đạo”.");
        }
        move(
                act,
                assignment,
                Progress.RETURNED,
                "RETURNED",
                "Trả lại: không thuộc chức năng, nhiệm vụ của cơ quan.",
                reason);
    }

    @Transactional
    public void askForInstruction(Act act, long assignmentId, String question) {
        requireReason(question, "Hãy nêu nội dung cần xin ý kiến chỉ đạo.");
        Assignment assignment = assignments.lock(assignmentId);
        move(
                act,
                assignment,
                Progress.INSTRUCTION_ASKED,
                "INSTRUCTION_ASKED",
                "Xin ý kiến chỉ đạo của Văn phòng UBND tỉnh.",
                question);
    }

    /** Whoever has the handler's task now is the handler from now on. */
    @EventListener
    void handlerChanged(HandlerChanged changed) {
        if (changed.task().role() != TaskRole.HANDLER) {
            return;
        }
        Assignment assignment = assignments.lock(changed.task().assignmentId());
        Person handler = requireCandidate(assignment.leadCode(), changed.personId());
        moves.changeHandler(assignment.id(), handler.id());
        String together = deputies.handedOver(
                new SharedWork(assignment.id(), null, assignment.leadCode()),
                handler.id(),
                changed.deputyIds(),
                changed.actor().id());
        journal.write(
                Act.outsideTask(changed.actor()),
                assignment,
                assignment.progress(),
                assignment.resultIssuedOn(),
                "HANDLER_CHANGED",
                "Chuyển nhiệm vụ cho " + handler.fullName() + " xử lý" + together + ".",
                null);
    }

    private void move(Act act, Assignment assignment, Progress to, String action, String summary, String note) {
        Progress now = assignment.progress().become(to);
        moves.move(assignment.id(), now);
        journal.write(act, assignment, now, null, action, summary, note);
    }

    Person requireCandidate(String agencyCode, String personId) {
        return requireCandidate(candidates(agencyCode), personId);
    }

    static Person requireCandidate(List<Person> candidates, String personId) {
        return candidates.stream()
                .filter(person -> person.id().equals(personId))
                .findFirst()
                .orElseThrow(() -> Problem.refused(
                        "handlerId",
                        personId == null
                                ? "Hãy chọn người xử lý chính."
                                : "Người được chọn không xử lý được nhiệm vụ này: phải là chuyên viên đang làm việc của cơ quan"
                                        + " (hoặc lãnh đạo, khi còn lãnh đạo khác để ký); hãy chọn người khác."));
    }

    static void requireReason(String reason, String message) {
        if (reason == null) {
            throw Problem.refused("note", message);
        }
    }
}
