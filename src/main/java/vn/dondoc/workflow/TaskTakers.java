package vn.dondoc.workflow;

import java.time.Clock;
import java.util.List;
import org.springframework.stereotype.Component;
import vn.dondoc.deadline.OfficeZone;
import vn.dondoc.organisation.Person;
import vn.dondoc.organisation.Persons;

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
     * Of a step of that role in the matter of an assignment.
     *
     * @return the one to whom it is given, or all who could take it, by name; empty if nobody holds the role today
     */
    public List<Person> of(String step, TaskRole role, long assignmentId) {
        TaskPlacing.Placement placement = placing.place(step, role, subjects.find("assignmentExecution", assignmentId));
        TaskSubject.Holder holder = placement.holder();
        return holder.personId() != null
                ? persons.find(holder.personId()).stream().toList()
                : persons.holding(holder.agencyCode(), holder.role(), OfficeZone.today(clock)).stream()
                        .filter(person -> !placement.excluded().contains(person.id()))
                        .toList();
    }
}
