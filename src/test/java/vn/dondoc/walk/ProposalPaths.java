package vn.dondoc.walk;

import com.fasterxml.jackson.databind.node.ObjectNode;
import org.springframework.stereotype.Component;
import vn.dondoc.identity.Actor;
import vn.dondoc.proposal.Drafting;
import vn.dondoc.proposal.Opinions;
import vn.dondoc.proposal.Proposal;
import vn.dondoc.proposal.ProposalReading;
import vn.dondoc.proposal.Proposals;
import vn.dondoc.workflow.Act;
import vn.dondoc.workflow.EngineCalls;
import vn.dondoc.workflow.OpenTasks;

/** Begins paths of proposals: each in an assignment of its own that waits for the decision. */
@Component
public class ProposalPaths {

    final Office office;
    final Records records;
    final Proposals proposals;
    final Opinions opinions;
    final ProposalReading reading;
    final OpenTasks openTasks;
    private final Paths paths;
    private final Drafting drafting;
    private final EngineCalls engine;

    ProposalPaths(
            Office office,
            Records records,
            Proposals proposals,
            Opinions opinions,
            ProposalReading reading,
            OpenTasks openTasks,
            Paths paths,
            Drafting drafting,
            EngineCalls engine) {
        this.office = office;
        this.records = records;
        this.proposals = proposals;
        this.opinions = opinions;
        this.reading = reading;
        this.openTasks = openTasks;
        this.paths = paths;
        this.drafting = drafting;
        this.engine = engine;
    }

    /** Of SLDTBXH, handled by its officer. */
    public ProposalPath begun() {
        return begun("SLDTBXH", "sldtbxhOfficer");
    }

    public ProposalPath begun(String leadCode, String handlerId) {
        return begun(DirectiveFixture.simple(Office.freshNumber(), leadCode, "REVIEW"), handlerId);
    }

    public ProposalPath begun(ObjectNode directive, String handlerId) {
        ((ObjectNode) directive.get("assignments").get(0)).put("proposalRequired", true);
        AssignmentPath assignment = paths.given(directive).received().named(handlerId);
        if (office.openSteps(assignment.id()).contains("enterPlan")) {
            assignment.planEntered(handlerId);
        }
        return new ProposalPath(
                this,
                assignment,
                proposals
                        .ofAssignment(assignment.id())
                        .map(Proposal::id)
                        .orElseGet(() -> begin(assignment, handlerId)));
    }

    /** The proposal that an assignment's own path has begun. */
    public ProposalPath of(AssignmentPath assignment) {
        return new ProposalPath(
                this,
                assignment,
                proposals.ofAssignment(assignment.id()).orElseThrow().id());
    }

    /** Where the assignment's own model does not begin it. */
    private long begin(AssignmentPath assignment, String handlerId) {
        Actor actor = office.actor(handlerId);
        return engine.inTransaction(actor, () -> drafting.begin(Act.outsideTask(actor), assignment.id()));
    }
}
