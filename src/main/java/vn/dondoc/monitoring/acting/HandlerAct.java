package vn.dondoc.monitoring.acting;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import vn.dondoc.assignment.Assignment;
import vn.dondoc.assignment.HandlerChange;
import vn.dondoc.identity.Actor;
import vn.dondoc.organisation.Agencies;
import vn.dondoc.organisation.Person;
import vn.dondoc.organisation.Persons;
import vn.dondoc.problem.Faults;
import vn.dondoc.workflow.FormField;

/** The leader of the agency in charge gives the work to another handler. */
@Component
@Order(5)
class HandlerAct implements ManagerAct {

    private static final String PERSON = "person";

    private final HandlerChange handlers;
    private final Persons persons;
    private final Agencies agencies;

    HandlerAct(HandlerChange handlers, Persons persons, Agencies agencies) {
        this.handlers = handlers;
        this.persons = persons;
        this.agencies = agencies;
    }

    @Override
    public ActKind kind() {
        return ActKind.HANDLER;
    }

    @Override
    public boolean isFor(Actor actor) {
        return !handlers.candidates(actor).isEmpty();
    }

    @Override
    public String next(Actor actor) {
        return "Công việc chuyển cho người được chọn kèm bản nháp đang soạn; lịch sử ghi ai chuyển cho ai.";
    }

    @Override
    public List<ActField> fields(Actor actor) {
        List<ActChoice> all = handlers.candidates(actor).entrySet().stream()
                .flatMap(agency -> agency.getValue().stream()
                        .map(person ->
                                new ActChoice(person.id(), person.fullName(), agencies.shortName(agency.getKey()))))
                .toList();
        return List.of(ActField.choice(FormField.text(PERSON, "Người xử lý mới", 64), all));
    }

    @Override
    public void check(Map<String, Object> values, Faults faults) {
        if (values.get(PERSON) == null) {
            faults.add(PERSON, "Hãy chọn người xử lý mới.");
        }
    }

    @Override
    public Function<Assignment, List<String>> foresee(
            Actor actor, Collection<Assignment> assignments, Map<String, Object> values) {
        Function<Assignment, HandlerChange.Foreseen> foreseen =
                handlers.foresee(actor, assignments, ManagerAct.text(values, PERSON));
        Map<String, Person> former = persons.byId(assignments.stream()
                .map(Assignment::handlerId)
                .filter(Objects::nonNull)
                .collect(Collectors.toSet()));
        return assignment -> words(foreseen.apply(assignment), former);
    }

    private static List<String> words(HandlerChange.Foreseen foreseen, Map<String, Person> former) {
        String name = foreseen.formerId() == null
                ? "chưa có"
                : former.containsKey(foreseen.formerId())
                        ? former.get(foreseen.formerId()).fullName()
                        : foreseen.formerId();
        return List.of(
                "Người xử lý " + name + " → " + foreseen.handler().fullName() + ".",
                "Chuyển việc “" + String.join("”, “", foreseen.tasks()) + "” kèm bản nháp.");
    }

    @Override
    public void carryOut(Actor actor, long assignmentId, Map<String, Object> values) {
        handlers.change(actor, assignmentId, ManagerAct.text(values, PERSON));
    }
}
