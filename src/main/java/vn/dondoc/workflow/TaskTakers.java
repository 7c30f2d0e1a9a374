package vn.dondoc.workflow;

import java.time.Clock;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import vn.dondoc.deadline.OfficeZone;
import vn.dondoc.organisation.Person;
import vn.dondoc.organisation.Persons;
import vn.dondoc.organisation.Persons.Post;

/** Who would find a task before him if it were opened today: by the rules by which it is placed then. */
@Component
public class TaskTakers {

    private final TaskSubjects subjects;
    private final TaskPlacing placing;
    private final Persons persons;
    private final Clock clock;

    TaskTakers(TaskSubjects subjects, TaskPlacing placing, Persons persons, Clock clock) {
        this.subjects = subjects;
        this.placing = placing;
        this.persons = persons;
        this.clock = clock;
    }

    /**
     * Of a step of that role in the matter of each of these assignments.
     *
     * @return by the assignment's id, the one to whom it is given, or all who could take it, by name; empty if nobody holds the role today
     */
    public Map<Long, List<Person>> of(String step, TaskRole role, Collection<Long> assignmentIds) {
        Function<TaskSubject, TaskPlacing.Placement> placing = this.placing.placing(step, role, assignmentIds);
        Map<Long, TaskPlacing.Placement> placed = subjects.ofAssignments(assignmentIds).stream()
                .collect(Collectors.toMap(TaskSubject::assignmentId, placing));
        Map<String, Person> named = persons.byId(placed.values().stream()
                .map(placement -> placement.holder().personId())
                .filter(Objects::nonNull)
                .collect(Collectors.toSet()));
        Map<Post, List<Person>> holding = persons.holding(
                placed.values().stream()
                        .map(TaskPlacing.Placement::holder)
                        .filter(holder -> holder.personId() == null)
                        .map(TaskTakers::post)
                        .collect(Collectors.toSet()),
                OfficeZone.today(clock));
        Map<Long, List<Person>> takers = new HashMap<>();
        placed.forEach((id, placement) -> takers.put(
                id,
                placement.holder().personId() != null
                        ? Stream.ofNullable(named.get(placement.holder().personId()))
                                .toList()
                        : holding.getOrDefault(post(placement.holder()), List.of()).stream()
                                .filter(person -> !placement.excluded().contains(person.id()))
                                .toList()));
        return takers;
    }

    private static Post post(TaskSubject.Holder holder) {
        return new Post(holder.agencyCode(), holder.role());
    }
}
