package vn.dondoc.walk;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import vn.dondoc.SystemTest;
import vn.dondoc.assignment.Assignment;
import vn.dondoc.assignment.AssignmentKind;
import vn.dondoc.assignment.Assignments;
import vn.dondoc.assignment.Recalling;
import vn.dondoc.directive.DirectiveAmendment;
import vn.dondoc.directive.DirectiveChanges;
import vn.dondoc.directive.DirectiveState;
import vn.dondoc.workflow.OpenTask;

/**
 * Directives are consolidated, sent back, amended, added to, recalled and replaced in whatever order chance has it: after each act
 * our tables and the engine agree. Another seed: {@code -Ddondoc.random.seed=…}.
 */
@SystemTest
class RandomDirectivesIT {

    private static final int DIRECTIVES = 50;
    private static final int LONGEST = 40;
    private static final String BASIS = "Công văn 99/UBND-KGVX ngày 20/3/2024";

    @Autowired
    DirectivePaths directives;

    @Autowired
    Office office;

    @Autowired
    Records records;

    @Autowired
    DirectiveChanges changes;

    @Autowired
    Recalling recalling;

    @Autowired
    Assignments assignments;

    @Autowired
    Clock clock;

    private final Set<String> transitions = new TreeSet<>();
    private Random chance;

    @Test
    void tablesAndEngineNeverDisagree() {
        long seed = Long.getLong("dondoc.random.seed", 857);
        chance = new Random(seed);
        int acts = 0;
        try {
            for (int i = 0; i < DIRECTIVES; i++) {
                acts += walk(directives.ofKinds("CASE", oneOf("CASE", "STANDING"), oneOf("CASE", "STANDING")));
            }
        } finally {
            System.out.printf("Seed %d: %d acts, %s%n", seed, acts, transitions);
        }

        assertThat(transitions)
                .contains(
                        "GIVEN_OUT -> CONSOLIDATING",
                        "CONSOLIDATING -> GIVEN_OUT",
                        "CONSOLIDATING -> CONSOLIDATED",
                        "CONSOLIDATED -> ENDED",
                        "CONSOLIDATED -> GIVEN_OUT",
                        "CONSOLIDATING -> RECALLED",
                        "CONSOLIDATING -> REPLACED");
    }

    private int walk(DirectivePaths.Path path) {
        int acts = 0;
        for (; acts < LONGEST && !path.directive().state().isOver(); acts++) {
            DirectiveState before = path.directive().state();
            step(path, before);
            path.agreed();
            for (Assignment part : assignments.ofDirective(path.id())) {
                records.agree(part);
            }
            DirectiveState after = path.directive().state();
            if (before != after) {
                transitions.add(before + " -> " + after);
            }
        }
        return acts;
    }

    private void step(DirectivePaths.Path path, DirectiveState state) {
        int dice = chance.nextInt(100);
        if (dice < 2) {
            path.changed(act -> changes.recall(act, path.id(), "Ban hành nhầm.", BASIS));
        } else if (dice < 4) {
            replace(path);
        } else if (dice < 10) {
            path.changed(act -> changes.amend(
                    act,
                    path.id(),
                    new DirectiveAmendment("Trích yếu " + chance.nextInt(), null, null, null, null),
                    BASIS));
        } else if (dice < (state == DirectiveState.CONSOLIDATED ? 60 : 16)) {
            AssignmentKind kind = chance.nextBoolean() ? AssignmentKind.CASE : AssignmentKind.STANDING;
            path.changed(act ->
                    changes.addAssignment(act, path.id(), DirectivePaths.draft(oneOf("HNH", "SYT"), kind), BASIS));
        } else if (dice < 30) {
            onOpenPart(path, part -> path.partEnded(part.ordinal()));
        } else if (dice < 34) {
            onOpenPart(path, part -> path.changed(act -> recalling.recall(act, part.id(), "Giao nhầm.", BASIS)));
        } else if (state == DirectiveState.GIVEN_OUT) {
            path.begun();
        } else {
            act(path, office.directiveTask(path.id()));
        }
    }

    private void act(DirectivePaths.Path path, OpenTask task) {
        if (task.submittedBy() != null && chance.nextInt(5) == 0) {
            path.withdrawn(task.submittedBy());
            return;
        }
        Map<String, Object> values = new HashMap<>(Map.of("note", "Ý kiến."));
        switch (task.step()) {
            case "consolidateReport" -> values = Map.of("reportText", "Đã làm.", "slipText", "Trình ký.");
            case "signConsolidationSlip" -> values.put("outcome", oneOf("SIGNED", "SIGNED", "SIGNED", "RETURNED"));
            case "signConsolidatedReport" -> {
                values.put("outcome", oneOf("SIGNED", "SIGNED", "SIGNED", "SENT_BACK"));
                values.put("signatureForm", "KT");
            }
            case "issueDocument" ->
                values = Map.of(
                        "outcome",
                        "ISSUED",
                        "documentNumber",
                        Office.freshNumber(),
                        "issuedOn",
                        LocalDate.now(clock).toString(),
                        "recipients",
                        "Bí thư Tỉnh ủy");
            case "endFollowUp" -> values.put("standing", oneOf("KEPT", "ENDED"));
            default -> throw new AssertionError("A step that nobody walks: " + task.step());
        }
        path.acts(task.assigneeId() == null ? "vpubClerk" : task.assigneeId(), values);
    }

    private void replace(DirectivePaths.Path path) {
        DirectivePaths.Path other = directives.given("CASE", "SGDDT");
        if (chance.nextBoolean()) {
            other.begun().drafted().slipSigned();
        }
        Set<Long> carriedOver = new TreeSet<>();
        onOpenPart(path, part -> carriedOver.add(part.id()));
        path.changed(act -> changes.replace(act, path.id(), other.id(), carriedOver, BASIS));
        other.agreed();
    }

    private void onOpenPart(DirectivePaths.Path path, Consumer<Assignment> how) {
        List<Assignment> open = assignments.ofDirective(path.id()).stream()
                .filter(part -> !part.progress().isEnded())
                .toList();
        if (!open.isEmpty()) {
            how.accept(open.get(chance.nextInt(open.size())));
        }
    }

    private String oneOf(String... values) {
        return values[chance.nextInt(values.length)];
    }
}
