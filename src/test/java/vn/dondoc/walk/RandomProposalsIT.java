package vn.dondoc.walk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import org.camunda.bpm.engine.ManagementService;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.dondoc.SystemTest;
import vn.dondoc.assignment.FollowUp;
import vn.dondoc.identity.Actor;
import vn.dondoc.problem.Problem;
import vn.dondoc.proposal.Opinion;
import vn.dondoc.proposal.Opinions;
import vn.dondoc.proposal.ProposalState;
import vn.dondoc.workflow.Act;
import vn.dondoc.workflow.EngineCalls;
import vn.dondoc.workflow.OpenTask;
import vn.dondoc.workflow.OpenTasks;

/**
 * Proposals go wherever chance leads them, with strangers and bad input on the way: after each step our tables and the engine
 * agree. Another seed: {@code -Ddondoc.random.seed=…}.
 */
@SystemTest
class RandomProposalsIT {

    private static final int PROPOSALS = 60;
    private static final int LONGEST = 40;
    private static final List<String> PEOPLE = List.of(
            "sldtbxhClerk",
            "sldtbxhOfficer",
            "sldtbxhLeader",
            "sldtbxhLeader2",
            "bdtOfficer",
            "bdtLeader",
            "stcOfficer",
            "stcLeader",
            "stpOfficer",
            "stpLeader",
            "sytOfficer",
            "sytLeader",
            "vpubClerk",
            "vpubOfficer",
            "vpubLeader",
            "vpubLeader2",
            "ubndLeader",
            "ubndChair",
            "hkrOfficer",
            "admin");

    @Autowired
    ProposalPaths paths;

    @Autowired
    Office office;

    @Autowired
    Opinions opinions;

    @Autowired
    OpenTasks openTasks;

    @Autowired
    FollowUp followUp;

    @Autowired
    EngineCalls engine;

    @Autowired
    ManagementService managementService;

    @Autowired
    JdbcClient jdbc;

    private final Map<String, Actor> actors = new HashMap<>();
    private final Set<ProposalState> seen = new TreeSet<>();
    private Random chance;

    @Test
    void tablesAndEngineNeverDisagree() {
        long seed = Long.getLong("dondoc.random.seed", 857);
        chance = new Random(seed);
        PEOPLE.forEach(id -> actors.put(id, office.actor(id)));
        int steps = 0;
        try {
            for (int i = 0; i < PROPOSALS; i++) {
                ProposalPath path = paths.begun();
                for (int walked = 0; !path.proposal().state().isFinished(); walked++, steps++) {
                    seen.add(path.proposal().state());
                    if (walked > LONGEST || chance.nextInt(200) == 0) {
                        end(path);
                    } else {
                        step(path);
                    }
                    path.agreed();
                }
                seen.add(path.proposal().state());
                if (path.proposal().state() == ProposalState.DECIDED) {
                    end(path);
                }
            }
        } finally {
            System.out.printf("Seed %d: %d steps, states %s%n", seed, steps, seen);
        }
        assertThat(seen).containsExactly(ProposalState.values());
    }

    private void step(ProposalPath path) {
        List<OpenTask> open = openTasks.ofAssignment(path.assignment().id());
        OpenTask task = open.get(chance.nextInt(open.size()));
        Map<String, Object> values = values(path, task.step());
        int dice = chance.nextInt(100);
        if (dice < 8) {
            refused(path, () -> office.complete(stranger(task), task.taskId(), values));
        } else if (dice < 14) {
            values.put(chance.nextBoolean() ? "opinionState" : "khongCo", "x");
            refused(path, () -> office.complete(able(task), task.taskId(), values));
        } else if (dice < 22 && task.submittedBy() != null) {
            office.complete(task.submittedBy(), task.taskId(), Map.of("outcome", "WITHDRAWN"));
        } else if (dice < 40 && task.processKey().equals("opinion")) {
            silence(task.subjectId());
        } else {
            office.complete(able(task), task.taskId(), values);
        }
    }

    private Map<String, Object> values(ProposalPath path, String step) {
        Map<String, Object> values = new HashMap<>();
        switch (step) {
            case "draftProposal" -> {
                values.putAll(text());
                values.put("addedAgencies", chance.nextInt(3) == 0 ? "SYT" : "");
                values.put("askAgain", chance.nextInt(4) == 0);
            }
            case "explainOpinions" -> {
                values.putAll(text());
                values.put("explanations", explanations(path));
            }
            case "draftOpinion" -> {
                values.put("outcome", oneOf("AGREE", "AGREE_WITH_CHANGES", "DISAGREE"));
                values.put("content", "Ý kiến.");
            }
            case "signProposal", "signOpinion" ->
                values.put("outcome", oneOf("SIGNED", "SIGNED", "SIGNED", "RETURNED"));
            case "signSlip" -> values.put("outcome", oneOf("SIGNED", "SIGNED", "SIGNED", "SLIP_RETURNED"));
            case "examineProposal" -> {
                values.put("outcome", oneOf("COMPLETE", "COMPLETE", "COMPLETE", "INCOMPLETE"));
                values.put("slip", "Kính trình.");
            }
            case "decideProposal" -> decision(path, values);
            case "enterHigherResult" -> {
                values.put("outcome", oneOf("HIGHER_APPROVED", "HIGHER_REFUSED", "HIGHER_RETURNED"));
                values.put("documentNumber", "9/NQ-HĐND");
                values.put("issuedOn", path.assignment().today());
            }
            case "issueDocument" -> values.putAll(path.assignment().issue());
            default -> throw new AssertionError("A step that nobody walks: " + step);
        }
        if (!step.equals("draftProposal")
                && !step.equals("explainOpinions")
                && !step.equals("issueDocument")
                && !step.equals("draftOpinion")) {
            values.put("note", "Ý kiến.");
        }
        return values;
    }

    /** What came from above is followed. */
    private void decision(ProposalPath path, Map<String, Object> values) {
        var decisions = path.readBy("vpubOfficer").decisions();
        String higher =
                decisions.isEmpty() ? null : decisions.get(decisions.size() - 1).higherOutcome();
        values.put(
                "outcome",
                "HIGHER_APPROVED".equals(higher)
                        ? oneOf("APPROVED", "RETURNED")
                        : "HIGHER_REFUSED".equals(higher)
                                ? oneOf("REFUSED", "RETURNED")
                                : oneOf("APPROVED", "RETURNED", "REFUSED", "PASSED_UP"));
        values.put("signatureForm", "TM");
        values.put("basis", "Biên bản số 1");
        values.put("higherLevel", "HĐND tỉnh");
        values.put("higherDueOn", path.assignment().today());
    }

    private Map<String, Object> text() {
        Map<String, Object> text = ProposalPath.text(
                "content", oneOf("Bản một.", "Bản hai.", "Bản ba."),
                "amount", oneOf("0", "1.000.000", "600.000.000"),
                "fundingSource", "Ngân sách tỉnh",
                "agenciesConcerned", oneOf("1", "9"));
        text.put("provincePolicy", chance.nextInt(5) == 0);
        return text;
    }

    private String explanations(ProposalPath path) {
        List<String> given = new ArrayList<>();
        opinions.ofProposal(path.id()).stream()
                .filter(Opinion::isToBeExplained)
                .forEach(opinion -> given.add("\"%d\":{\"handling\":\"ACCEPTED\"}".formatted(opinion.id())));
        return "{" + String.join(",", given) + "}";
    }

    private void silence(long opinionId) {
        String instance = opinions.ofProposal(proposalOf(opinionId)).stream()
                .filter(opinion -> opinion.id() == opinionId)
                .findFirst()
                .orElseThrow()
                .processInstanceId();
        managementService.executeJob(managementService
                .createJobQuery()
                .processInstanceId(instance)
                .singleResult()
                .getId());
    }

    private long proposalOf(long opinionId) {
        return jdbc.sql("select proposal_id from opinion where id = :id")
                .param("id", opinionId)
                .query(Long.class)
                .single();
    }

    private void end(ProposalPath path) {
        Actor leader = actors.get("vpubLeader");
        engine.inTransaction(
                leader,
                () -> followUp.endAnywhere(
                        Act.outsideTask(leader), path.assignment().id(), "Thôi theo dõi."));
    }

    private void refused(ProposalPath path, Runnable act) {
        ProposalState before = path.proposal().state();
        assertThat(catchThrowableOfType(Problem.class, act::run).kind()).isNotEqualTo(Problem.Kind.LOST_RACE);
        assertThat(path.proposal().state()).isEqualTo(before);
    }

    private String able(OpenTask task) {
        return task.assigneeId() != null
                ? task.assigneeId()
                : PEOPLE.stream().filter(id -> mayDo(id, task)).findFirst().orElseThrow();
    }

    private String stranger(OpenTask task) {
        List<String> strangers = PEOPLE.stream()
                .filter(id -> !id.equals(task.assigneeId()) && (task.assigneeId() != null || !mayDo(id, task)))
                .toList();
        return strangers.get(chance.nextInt(strangers.size()));
    }

    private boolean mayDo(String id, OpenTask task) {
        return actors.get(id).holds(task.agencyCode(), task.agencyRole()) && !task.excludes(id);
    }

    private String oneOf(String... choices) {
        return choices[chance.nextInt(choices.length)];
    }
}
