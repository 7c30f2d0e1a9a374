package vn.dondoc.organisation;

import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionTemplate;
import vn.dondoc.problem.Problem;

/** Switches persons off and on again; nobody who ever acted is deleted. */
@Service
public class SwitchingOff {

    private final JdbcClient jdbc;
    private final Persons persons;
    private final Administrators administrators;
    private final EngineMirror mirror;
    private final ApplicationEventPublisher events;
    private final TransactionTemplate transaction;

    SwitchingOff(
            JdbcClient jdbc,
            Persons persons,
            Administrators administrators,
            EngineMirror mirror,
            ApplicationEventPublisher events,
            TransactionTemplate transaction) {
        this.jdbc = jdbc;
        this.persons = persons;
        this.administrators = administrators;
        this.mirror = mirror;
        this.events = events;
        this.transaction = transaction;
    }

    /**
     * No login and no new work from now on; publishes {@link PersonSwitchedOff} in the same transaction. Nothing happens if he
     * is switched off already.
     *
     * @param by the administrator who does it
     * @throws Problem if it is himself or the last administrator, or if there is no such person
     */
    public void switchOff(String personId, String by) {
        if (personId.equals(by)) {
            throw Problem.refused("id", "Không thể tự ngừng sử dụng tài khoản của chính mình.");
        }
        transaction.executeWithoutResult(status -> {
            if (require(personId).active()) {
                administrators.changeKeepingOne(() -> write(personId, false));
                mirror.memberships(require(personId));
                events.publishEvent(new PersonSwitchedOff(personId));
            }
        });
    }

    /** Gives back what the grants of today say. @throws Problem if there is no such person */
    public void switchOn(String personId) {
        transaction.executeWithoutResult(status -> {
            write(personId, true);
            mirror.memberships(require(personId));
        });
    }

    private void write(String personId, boolean active) {
        jdbc.sql("update person set active = :active where id = :id")
                .param("id", personId)
                .param("active", active)
                .update();
    }

    private Person require(String personId) {
        return persons.find(personId).orElseThrow(Problem::notVisible);
    }
}
