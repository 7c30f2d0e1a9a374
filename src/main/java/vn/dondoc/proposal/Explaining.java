package vn.dondoc.proposal;

import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.dondoc.problem.Faults;
import vn.dondoc.workflow.Act;

/** The handler takes in what the others said, or explains why not, opinion by opinion; the text may change with it. */
@Service
public class Explaining {

    private final Proposals proposals;
    private final ProposalVersions versions;
    private final Opinions opinions;
    private final ApprovalTables tables;
    private final OpinionRounds rounds;
    private final ProposalJournal journal;

    Explaining(
            Proposals proposals,
            ProposalVersions versions,
            Opinions opinions,
            ApprovalTables tables,
            OpinionRounds rounds,
            ProposalJournal journal) {
        this.proposals = proposals;
        this.versions = versions;
        this.opinions = opinions;
        this.tables = tables;
        this.rounds = rounds;
        this.journal = journal;
    }

    /**
     * @return whether the changed text makes the table name agencies that were not asked yet
     * @throws vn.dondoc.problem.Problem naming every opinion that is left without an answer, and every fault of the text
     */
    @Transactional
    public boolean explain(Act act, long proposalId, ProposalDraft draft, Map<String, Explanation> explanations) {
        Proposal proposal = proposals.lock(proposalId);
        Faults faults = new Faults();
        ProposalText text = draft.read(faults);
        List<Opinion> toExplain = opinions.ofProposal(proposalId).stream()
                .filter(Opinion::isToBeExplained)
                .toList();
        toExplain.forEach(opinion -> Explanation.check(faults, opinion.id(), explanations));
        faults.throwIfAny();
        versions.write(proposalId, text, act.actor().id());
        proposals.decidedBy(proposalId, tables.authority(text));
        toExplain.forEach(opinion -> {
            Explanation given = explanations.get(String.valueOf(opinion.id()));
            opinions.explain(opinion.id(), given.handling(), given.explanation());
        });
        boolean more = rounds.name(proposal, text, List.of(), false);
        if (!more) {
            proposals.move(proposalId, ProposalState.SIGNING);
        }
        journal.write(act, proposal, "OPINIONS_EXPLAINED", "Tiếp thu, giải trình ý kiến góp ý.", null);
        return more;
    }
}
