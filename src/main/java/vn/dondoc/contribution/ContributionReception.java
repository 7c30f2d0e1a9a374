package vn.dondoc.contribution;

import java.time.LocalDate;
import java.util.List;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.dondoc.assignment.ArrivalBook;
import vn.dondoc.assignment.Arrivals.Arrival;
import vn.dondoc.assignment.OtherPartsReceived;
import vn.dondoc.language.VietnameseDate;
import vn.dondoc.workflow.Act;

/** The coordinating agency's clerk registers the arrival; until then its part is not received. */
@Service
public class ContributionReception {

    private final Contributions contributions;
    private final ArrivalBook book;
    private final ContributionProcess process;
    private final ContributionJournal journal;

    ContributionReception(
            Contributions contributions, ArrivalBook book, ContributionProcess process, ContributionJournal journal) {
        this.contributions = contributions;
        this.book = book;
        this.process = process;
        this.journal = journal;
    }

    /**
     * Registers the arrival of the document and receives this part; the agency's other parts too, if asked for.
     *
     * @param number số đến; where the document is in the book already, the book counts and this may be null
     * @throws vn.dondoc.problem.Problem if number or day are missing or cannot be
     */
    @Transactional
    public void registerArrival(
            Act act, long contributionId, String number, LocalDate arrivedOn, boolean otherPartsToo) {
        Contribution part = contributions.lock(contributionId);
        Arrival arrival = book.register(act, part.directiveId(), part.agencyCode(), part.begunOn(), number, arrivedOn);
        contributions.receive(
                part.id(), part.progress().advance(ContributionProgress.NOT_ASSIGNED), arrival.arrivedOn());
        journal.write(
                act,
                part,
                "ARRIVAL_REGISTERED",
                "Vào sổ văn bản đến số " + arrival.number() + " ngày " + VietnameseDate.write(arrival.arrivedOn())
                        + ", tiếp nhận phần phối hợp.",
                null,
                null);
        if (otherPartsToo) {
            book.receiveOthers(part.directiveId(), part.agencyCode());
        }
    }

    /** The agency's other contributions to the document. */
    @EventListener
    void othersReceived(OtherPartsReceived received) {
        List<Contribution> others = contributions.unreceived(received.directiveId(), received.agencyCode());
        process.receiveToo(others);
    }
}
