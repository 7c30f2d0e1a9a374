package vn.dondoc.walk;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import vn.dondoc.SystemTest;
import vn.dondoc.organisation.OrganisationRegister;
import vn.dondoc.organisation.Role;
import vn.dondoc.workflow.FourEyes;
import vn.dondoc.workflow.OpenTask;
import vn.dondoc.workflow.TaskActions;

/** Whoever had a part in a proposal before neither signs, examines nor decides it, at any door. */
@SystemTest
class ProposalFourEyesIT {

    private static final List<String> PATH = List.of(
            "draftProposal", "explainOpinions", "signProposal", "examineProposal", "signSlip", "decideProposal");

    /** The steps of a proposal's main path, each with whoever does it as a rule. */
    private static final Map<String, String> DOERS = Map.of(
            "signProposal", "sldtbxhLeader2",
            "examineProposal", "vpubOfficer",
            "signSlip", "vpubLeader",
            "decideProposal", "ubndLeader");

    /** The pairs of the table that this class walks. */
    static final Set<String> WALKED = Stream.concat(
                    pairs().map(pair -> pair[0] + " after " + pair[1]), Stream.of("signOpinion after draftOpinion"))
            .collect(Collectors.toSet());

    @Autowired
    ProposalPaths paths;

    @Autowired
    Office office;

    @Autowired
    Records records;

    @Autowired
    TaskActions tasks;

    @Autowired
    OrganisationRegister organisation;

    @LocalServerPort
    int port;

    private final List<Runnable> revoke = new ArrayList<>();

    @AfterEach
    void revoke() {
        revoke.forEach(Runnable::run);
    }

    static Stream<String[]> pairs() {
        return FourEyes.TABLE.stream()
                .filter(rule -> PATH.contains(rule.step()))
                .flatMap(rule -> rule.excludedSteps().stream().map(step -> new String[] {rule.step(), step}));
    }

    @ParameterizedTest
    @MethodSource("pairs")
    void whoDidAnEarlierStepIsKeptFromTheLaterOne(String step, String earlier) {
        String person = DOERS.get(step);
        grant(person, "SLDTBXH", Role.OFFICER);
        ProposalPath path = paths.begun("SLDTBXH", earlier.equals("draftProposal") ? person : "sldtbxhOfficer");
        for (String next : PATH.subList(0, PATH.indexOf(step))) {
            doStep(path, next, next.equals(earlier) ? person : null);
        }

        OpenTask task = office.task(path.assignment().id());
        assertThat(task.step()).isEqualTo(step);
        refusedAtEveryDoor(task, person);
    }

    @Test
    void whoDraftedAnOpinionDoesNotSignIt() {
        ProposalPath path = paths.begun().drafted(ProposalPath.text());
        path.opinionActs("bdt", "Officer", Map.of("outcome", "AGREE"));
        grant("bdtOfficer", "BDT", Role.LEADER);

        refusedAtEveryDoor(path.opinionTask("bdt"), "bdtOfficer");
    }

    /** @param person who does it instead of whoever does it as a rule */
    private void doStep(ProposalPath path, String step, String person) {
        OpenTask task = office.task(path.assignment().id());
        if (person != null && !person.equals(task.assigneeId())) {
            grant(person, task.agencyCode(), task.agencyRole());
            tasks.reassign(office.actor(leaderOf(task)), task.taskId(), person);
        }
        Map<String, Object> values = new HashMap<>(ProposalPath.text());
        switch (step) {
            case "draftProposal" -> {}
            case "explainOpinions" -> values.put("explanations", "{}");
            case "signProposal", "signSlip" -> values = Map.of("outcome", "SIGNED");
            default -> values = Map.of("outcome", "COMPLETE", "slip", "Kính trình.");
        }
        office.complete(person == null ? doer(task) : person, task.taskId(), values);
        if (step.equals("draftProposal")) {
            path.answered("bdt", "AGREE");
        } else if (step.equals("signProposal")) {
            path.issued();
        }
    }

    private static String leaderOf(OpenTask task) {
        return task.agencyCode().toLowerCase() + "Leader2";
    }

    private static String doer(OpenTask task) {
        return task.assigneeId() == null ? task.agencyCode().toLowerCase() + "Leader" : task.assigneeId();
    }

    private void refusedAtEveryDoor(OpenTask task, String personId) {
        assertThat(task.excludes(personId)).isTrue();
        var before = records.of(task.directiveId());
        for (Interface door : Interface.values()) {
            Interface.Answer answer = door.complete(port, personId, task.taskId(), Map.of("outcome", "SIGNED"));
            assertThat(answer.status()).as(door.name()).isEqualTo(403);
            assertThat(answer.body().path("message").asText()).contains("bước trước");
        }
        assertThat(records.of(task.directiveId())).isEqualTo(before);
    }

    private void grant(String personId, String agencyCode, Role role) {
        if (!office.actor(personId).holds(agencyCode, role)) {
            organisation.grant(personId, agencyCode, role, null, null);
            revoke.add(() -> organisation.revoke(personId, agencyCode, role));
        }
    }
}
