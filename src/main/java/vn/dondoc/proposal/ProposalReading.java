package vn.dondoc.proposal;

import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Service;
import vn.dondoc.identity.Actor;
import vn.dondoc.organisation.Role;
import vn.dondoc.problem.Problem;

/**
 * Who reads what of a proposal: its lead agency, who decides and the Office all of it; an agency that was asked the text and its
 * own opinion; nobody else anything.
 */
@Service
public class ProposalReading {

    private final Proposals proposals;
    private final Opinions opinions;
    private final ProposalLines lines;

    ProposalReading(Proposals proposals, Opinions opinions, ProposalLines lines) {
        this.proposals = proposals;
        this.opinions = opinions;
        this.lines = lines;
    }

    /** @throws Problem if there is none, or none for this person */
    public ProposalView get(Actor reader, long id) {
        return proposals.find(id).flatMap(found -> view(reader, found, null)).orElseThrow(Problem::notVisible);
    }

    /** The assignment's newest proposal, if this person may read it. */
    public Optional<ProposalView> ofAssignment(Actor reader, long assignmentId) {
        return proposals.ofAssignment(assignmentId).flatMap(found -> view(reader, found, null));
    }

    /** The proposal that an opinion is about, with that opinion. */
    Optional<ProposalView> ofOpinion(Actor reader, long opinionId) {
        Opinion opinion = opinions.get(opinionId);
        return proposals.find(opinion.proposalId()).flatMap(found -> view(reader, found, opinion));
    }

    private Optional<ProposalView> view(Actor reader, Proposal proposal, Opinion shown) {
        List<Opinion> all = opinions.ofProposal(proposal.id());
        Opinion own = shown != null && reader.worksIn(shown.agencyCode()) ? shown : newestOf(reader, all);
        if (reader.overseesAll() || reader.worksIn(proposal.leadCode())) {
            return Optional.of(lines.whole(proposal, all, own, answersAsLeader(reader, own)));
        }
        return own == null
                ? Optional.empty()
                : Optional.of(lines.forAsked(proposal, own, answersAsLeader(reader, own)));
    }

    private static Opinion newestOf(Actor reader, List<Opinion> all) {
        return all.stream()
                .filter(opinion -> reader.worksIn(opinion.agencyCode()))
                .reduce((earlier, later) -> later)
                .orElse(null);
    }

    private static boolean answersAsLeader(Actor reader, Opinion own) {
        return own != null && reader.holds(own.agencyCode(), Role.LEADER);
    }
}
