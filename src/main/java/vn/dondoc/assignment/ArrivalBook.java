package vn.dondoc.assignment;

import java.time.Clock;
import java.time.LocalDate;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import vn.dondoc.assignment.Arrivals.Arrival;
import vn.dondoc.language.VietnameseDate;
import vn.dondoc.problem.Faults;
import vn.dondoc.workflow.Act;

/** An agency's arrival book: one number for each document, for whichever of the agency's parts comes first. */
@Component
public class ArrivalBook {

    private final Arrivals arrivals;
    private final ApplicationEventPublisher announcements;
    private final Clock clock;

    ArrivalBook(Arrivals arrivals, ApplicationEventPublisher announcements, Clock clock) {
        this.arrivals = arrivals;
        this.announcements = announcements;
        this.clock = clock;
    }

    /**
     * Enters the document; where it is in the book already, the book counts and what was posted does not.
     *
     * @param givenOn when this part was given to the agency
     * @throws vn.dondoc.problem.Problem if the document is not in the book and number or day are missing or cannot be
     */
    public Arrival register(
            Act act, long directiveId, String agencyCode, LocalDate givenOn, String number, LocalDate arrivedOn) {
        return arrivals.find(directiveId, agencyCode).orElseGet(() -> {
            require(givenOn, number, arrivedOn);
            Arrival arrival = new Arrival(number, arrivedOn);
            arrivals.add(directiveId, agencyCode, arrival, act.actor().id());
            return arrival;
        });
    }

    /** Whatever else of the document lies unregistered with the agency is received in the same act. */
    public void receiveOthers(long directiveId, String agencyCode) {
        announcements.publishEvent(new OtherPartsReceived(directiveId, agencyCode));
    }

    private void require(LocalDate givenOn, String number, LocalDate arrivedOn) {
        Faults faults = new Faults();
        if (number == null) {
            faults.add("arrivalNumber", "Hãy nhập số đến.");
        }
        if (arrivedOn == null) {
            faults.add("arrivedOn", "Hãy nhập ngày đến.");
        } else if (arrivedOn.isAfter(LocalDate.now(clock))) {
            faults.add("arrivedOn", "Ngày đến không được sau hôm nay.");
        } else if (arrivedOn.isBefore(givenOn)) {
            faults.add(
                    "arrivedOn",
                    "Ngày đến không được trước ngày giao nhiệm vụ (" + VietnameseDate.write(givenOn) + ").");
        }
        faults.throwIfAny();
    }
}
