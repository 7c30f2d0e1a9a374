package vn.dondoc.contribution;

import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.dondoc.assignment.DeputyNaming;
import vn.dondoc.assignment.Handling;
import vn.dondoc.assignment.SharedWork;
import vn.dondoc.organisation.Person;
import vn.dondoc.problem.Problem;
import vn.dondoc.workflow.Act;
import vn.dondoc.workflow.HandlerChanged;
import vn.dondoc.workflow.TaskRole;

/** The coordinating agency's leader names who contributes, or does so himself. */
@Service
public class ContributorNaming {

    private final Contributions contributions;
    private final Handling handling;
    private final DeputyNaming deputies;
    private final ContributionJournal journal;

    ContributorNaming(
            Contributions contributions, Handling handling, DeputyNaming deputies, ContributionJournal journal) {
        this.contributions = contributions;
        this.handling = handling;
        this.deputies = deputies;
        this.journal = journal;
    }

    /**
     * @param deputyIds who works with him, see {@link DeputyNaming}
     * @throws Problem if nobody was chosen, or somebody who cannot contribute because nobody else would be left to sign
     */
    @Transactional
    public void name(Act act, long contributionId, String personId, String deputyIds, String instruction) {
        Contribution part = contributions.lock(contributionId);
        Person person = requireCandidate(part.agencyCode(), personId);
        contributions.name(part.id(), part.progress().advance(ContributionProgress.IN_PROGRESS), person.id(), false);
        String together = deputies.name(
                shared(part),
                part.handlerId() != null,
                personId,
                deputyIds,
                act.actor().id());
        journal.write(
                act,
                part,
                "CONTRIBUTOR_NAMED",
                "Phân công " + person.fullName() + " thực hiện phần phối hợp" + together + ".",
                instruction,
                null);
    }

    @Transactional
    public void takeOver(Act act, long contributionId, String note) {
        Contribution part = contributions.lock(contributionId);
        contributions.name(
                part.id(),
                part.progress().advance(ContributionProgress.IN_PROGRESS),
                act.actor().id(),
                true);
        deputies.name(
                shared(part),
                part.handlerId() != null,
                act.actor().id(),
                null,
                act.actor().id());
        journal.write(act, part, "LEADER_CONTRIBUTES", "Lãnh đạo cơ quan tự trả lời phần phối hợp.", note, null);
    }

    /** Whoever has the contributor's task now contributes from now on. */
    @EventListener
    void handlerChanged(HandlerChanged changed) {
        if (changed.task().role() != TaskRole.PARTY_HANDLER
                || !changed.task().processKey().equals("contribution")) {
            return;
        }
        Contribution part = contributions.lock(changed.task().subjectId());
        Person person = requireCandidate(part.agencyCode(), changed.personId());
        contributions.changeHandler(part.id(), person.id());
        String together = deputies.handedOver(
                shared(part), person.id(), changed.deputyIds(), changed.actor().id());
        journal.write(
                Act.outsideTask(changed.actor()),
                part,
                "CONTRIBUTOR_CHANGED",
                "Chuyển phần phối hợp cho " + person.fullName() + " thực hiện" + together + ".",
                null,
                null);
    }

    private static SharedWork shared(Contribution part) {
        return new SharedWork(part.assignmentId(), part.id(), part.agencyCode());
    }

    private Person requireCandidate(String agencyCode, String personId) {
        return handling.candidates(agencyCode).stream()
                .filter(person -> person.id().equals(personId))
                .findFirst()
                .orElseThrow(() -> Problem.refused(
                        "contributorId",
                        personId == null
                                ? "Hãy chọn người thực hiện."
                                : "Người được chọn không thực hiện được phần này: phải là chuyên viên đang làm việc của cơ quan"
                                        + " (hoặc lãnh đạo, khi còn lãnh đạo khác để ký); hãy chọn người khác."));
    }
}
