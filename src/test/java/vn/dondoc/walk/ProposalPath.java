package vn.dondoc.walk;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import vn.dondoc.problem.Problem;
import vn.dondoc.proposal.Proposal;
import vn.dondoc.proposal.ProposalState;
import vn.dondoc.proposal.ProposalView;
import vn.dondoc.workflow.OpenTask;

/** One proposal on its way: each method is one act of the person whose turn it is, as a rule. */
public final class ProposalPath {

    private final ProposalPaths paths;
    private final AssignmentPath assignment;
    private final long id;

    ProposalPath(ProposalPaths paths, AssignmentPath assignment, long id) {
        this.paths = paths;
        this.assignment = assignment;
        this.id = id;
    }

    public long id() {
        return id;
    }

    public AssignmentPath assignment() {
        return assignment;
    }

    public Proposal proposal() {
        return paths.proposals.find(id).orElseThrow();
    }

    public ProposalView readBy(String personId) {
        return paths.reading.get(paths.office.actor(personId), id);
    }

    /** No money, no policy of the whole province: in the field KGVX the table then names BDT alone. */
    public static Map<String, Object> text() {
        Map<String, Object> text = new HashMap<>();
        text.put("content", "Hỗ trợ các hộ có hoàn cảnh khó khăn.");
        text.put("legalBasis", "Nghị định 20/2021/NĐ-CP");
        text.put("amount", "0");
        text.put("beneficiaries", "Các hộ được rà soát");
        text.put("agenciesConcerned", "2");
        return text;
    }

    public static Map<String, Object> text(String... namesAndValues) {
        Map<String, Object> text = text();
        for (int i = 0; i < namesAndValues.length; i += 2) {
            text.put(namesAndValues[i], namesAndValues[i + 1]);
        }
        return text;
    }

    public ProposalPath drafted(Map<String, Object> text) {
        return acts(lead() + "Officer", "draftProposal", text);
    }

    /** The agency asked answers: drafted by its officer, signed by its leader. */
    public ProposalPath answered(String agency, String stance) {
        opinionActs(agency, "Officer", Map.of("outcome", stance, "content", "Ý kiến của cơ quan " + agency + "."));
        return opinionActs(agency, "Leader", Map.of("outcome", "SIGNED", "signatureForm", "KT"));
    }

    public ProposalPath opinionActs(String agency, String role, Map<String, Object> values) {
        paths.office.complete(agency + role, opinionTask(agency).taskId(), values);
        return agreed();
    }

    public OpenTask opinionTask(String agency) {
        return paths.openTasks.ofAssignment(assignment.id()).stream()
                .filter(task ->
                        task.processKey().equals("opinion") && task.agencyCode().equalsIgnoreCase(agency))
                .findFirst()
                .orElseThrow();
    }

    public ProposalPath explained(Map<String, Object> text, String handling) {
        StringBuilder json = new StringBuilder("{");
        paths.opinions.ofProposal(id).stream()
                .filter(opinion -> opinion.isToBeExplained())
                .forEach(opinion -> json.append(json.length() == 1 ? "" : ",")
                        .append("\"%d\":{\"handling\":\"%s\",\"explanation\":\"Giải trình.\"}"
                                .formatted(opinion.id(), handling)));
        Map<String, Object> values = new HashMap<>(text);
        values.put("explanations", json + "}");
        return acts(lead() + "Officer", "explainOpinions", values);
    }

    public ProposalPath signed() {
        return acts(lead() + "Leader", "signProposal", Map.of("outcome", "SIGNED", "signatureForm", "KT"));
    }

    public ProposalPath issued() {
        return acts(lead() + "Clerk", "issueDocument", assignment.issue());
    }

    public ProposalPath examined() {
        return acts("vpubOfficer", "examineProposal", Map.of("outcome", "COMPLETE", "slip", "Kính trình phê duyệt."));
    }

    public ProposalPath slipSigned() {
        return acts("vpubLeader", "signSlip", Map.of("outcome", "SIGNED"));
    }

    /** From the handler to whoever decides, straight on; BDT agrees. */
    public ProposalPath submitted() {
        return drafted(text())
                .answered("bdt", "AGREE")
                .explained(text(), "ACCEPTED")
                .submittedAgain();
    }

    public ProposalPath submittedAgain() {
        return signed().issued().examined().slipSigned();
    }

    public ProposalPath decided(String personId, String... namesAndValues) {
        Map<String, Object> values = new HashMap<>();
        for (int i = 0; i < namesAndValues.length; i += 2) {
            values.put(namesAndValues[i], namesAndValues[i + 1]);
        }
        return acts(personId, "decideProposal", values);
    }

    public ProposalPath passedUp() {
        return decided(
                "ubndLeader", "outcome", "PASSED_UP", "higherLevel", "HĐND tỉnh", "higherDueOn", assignment.today());
    }

    public ProposalPath higherEntered(String outcome) {
        return acts(
                "vpubOfficer",
                "enterHigherResult",
                Map.of(
                        "outcome",
                        outcome,
                        "documentNumber",
                        "9/NQ-HĐND",
                        "issuedOn",
                        assignment.today(),
                        "note",
                        "Ý kiến của HĐND tỉnh."));
    }

    public ProposalPath decisionIssued() {
        return acts("vpubClerk", "issueDocument", assignment.issue());
    }

    public ProposalPath withdrawn(String personId, String step) {
        return acts(personId, step, Map.of("outcome", "WITHDRAWN"));
    }

    private String lead() {
        return proposal().leadCode().toLowerCase(Locale.ROOT);
    }

    public ProposalPath acts(String personId, String step, Map<String, Object> values) {
        OpenTask task = paths.office.task(assignment.id());
        assertThat(task.step()).isEqualTo(step);
        paths.office.complete(personId, task.taskId(), values);
        return agreed();
    }

    /** What is posted to the one open task is refused, and nothing has changed. */
    public Problem refuses(String personId, Map<String, Object> values) {
        return assignment.refuses(personId, values);
    }

    public ProposalPath stands(ProposalState state, String... steps) {
        assertThat(proposal().state()).isEqualTo(state);
        assertThat(paths.office.openSteps(assignment.id())).containsExactlyInAnyOrderElementsOf(List.of(steps));
        return agreed();
    }

    /** The proposal is decided, and its assignment no longer waits for it. */
    public ProposalPath goesOn() {
        assertThat(proposal().state()).isEqualTo(ProposalState.DECIDED);
        assertThat(paths.office.task(assignment.id()).processKey()).isEqualTo("assignmentExecution");
        return agreed();
    }

    /** The name of what is to be done next in the assignment. */
    public String nextTask() {
        return paths.office.task(assignment.id()).name();
    }

    /** Tables and engine agree on the proposal, its opinions and its assignment. */
    public ProposalPath agreed() {
        assignment.agreed();
        paths.records.agree(proposal(), paths.opinions.ofProposal(id));
        return this;
    }
}
