package vn.dondoc.workflow;

import org.springframework.stereotype.Component;
import vn.dondoc.history.Event;
import vn.dondoc.history.Events;
import vn.dondoc.identity.Actor;
import vn.dondoc.organisation.Person;
import vn.dondoc.organisation.Persons;

/**
 * Puts on record who has a task now and who had it before. Read by the agency whose task it is, by the lead, and by those who
 * oversee all.
 */
@Component
class ChangesOfHands {

    private final Events events;
    private final Persons persons;

    ChangesOfHands(Events events, Persons persons) {
        this.events = events;
        this.persons = persons;
    }

    /**
     * Nothing is written where somebody takes what nobody has: that is everyday work.
     *
     * @param before the task as it was
     * @param personId who has it now, or null for the agency; {@code principalId} for whom, null in his own right
     * @param reason why it was taken from somebody without anybody's doing, else null
     */
    void write(Actor actor, OpenTask before, String personId, String principalId, String reason) {
        if (before.assigneeId() == null && actor.id().equals(personId)) {
            return;
        }
        // Neither step nor task: the line must not stand for the step's being done, by which four eyes are kept.
        events.record(
                actor,
                new Event(
                        "CHANGED_HANDS",
                        null,
                        null,
                        before.directiveId(),
                        before.assignmentId(),
                        before.agencyCode(),
                        before.agencyCode(),
                        "Chuyển công việc “" + before.name() + "” từ "
                                + holder(actor, before.assigneeId(), before.principalId()) + " sang "
                                + holder(actor, personId, principalId) + ".",
                        reason,
                        null,
                        null,
                        null));
    }

    private String holder(Actor actor, String personId, String principalId) {
        if (personId == null) {
            return "cơ quan";
        }
        String name = name(actor, personId);
        return principalId == null ? name : name + " (xử lý thay " + name(actor, principalId) + ")";
    }

    private String name(Actor actor, String personId) {
        return personId.equals(actor.id())
                ? actor.fullName()
                : persons.find(personId).map(Person::fullName).orElse(personId);
    }
}
