package vn.dondoc.ladder.process;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.camunda.bpm.dmn.engine.DmnDecisionRuleResult;
import org.camunda.bpm.dmn.engine.DmnDecisionTableResult;
import org.camunda.bpm.dmn.engine.DmnEngineException;
import org.camunda.bpm.engine.DecisionService;
import org.camunda.bpm.engine.ProcessEngineException;
import vn.dondoc.deadline.Urgency;
import vn.dondoc.ladder.LadderAction;
import vn.dondoc.ladder.LadderSteps;
import vn.dondoc.ladder.LadderTable;
import vn.dondoc.ladder.ObligationKind;

/** One deployed version of the tables, which never changes: what was read once is kept. */
final class DeployedLadder implements LadderTable.Snapshot {

    private record Question(ObligationKind kind, Urgency urgency, boolean longRunning) {}

    private record Step(String step, Urgency urgency) {}

    private final DecisionService decisions;
    private final String ladderId;
    private final String stepTimeId;
    private final Set<Integer> workingDays;
    private final Map<Question, LadderSteps> steps = new ConcurrentHashMap<>();
    private final Map<Step, Optional<Integer>> days = new ConcurrentHashMap<>();

    /** @param workingDays those that the ladder has to be asked for */
    DeployedLadder(DecisionService decisions, String ladderId, Set<Integer> workingDays, String stepTimeId) {
        this.decisions = decisions;
        this.workingDays = workingDays;
        this.ladderId = ladderId;
        this.stepTimeId = stepTimeId;
    }

    boolean isOf(String mark) {
        return mark.equals(ladderId + " " + stepTimeId);
    }

    @Override
    public LadderSteps steps(ObligationKind kind, Urgency urgency, boolean longRunning) {
        return steps.computeIfAbsent(new Question(kind, urgency, longRunning), this::read);
    }

    @Override
    public Integer days(String step, Urgency urgency) {
        return days.computeIfAbsent(new Step(step, urgency), this::read).orElse(null);
    }

    private LadderSteps read(Question question) {
        List<LadderAction> actions = new ArrayList<>();
        for (int day : workingDays) {
            Map<String, Object> facts = Map.of(
                    EscalationLevelTable.KIND, question.kind().name(),
                    EscalationLevelTable.URGENCY, question.urgency().name(),
                    EscalationLevelTable.WORKING_DAYS, day,
                    EscalationLevelTable.LONG_RUNNING, question.longRunning());
            for (DmnDecisionRuleResult row : rows(ladderId, facts)) {
                actions.add(LadderRow.action(row.getEntryMap(), day));
            }
        }
        return new LadderSteps(List.copyOf(actions));
    }

    private Optional<Integer> read(Step step) {
        DmnDecisionTableResult rows = rows(
                stepTimeId,
                Map.of("step", step.step(), "urgency", step.urgency().name()));
        if (rows.size() > 1) {
            throw LadderRow.unusable("bảng stepTime có %d dòng cho bước %s".formatted(rows.size(), step.step()), null);
        }
        return rows.isEmpty()
                ? Optional.empty()
                : Optional.ofNullable(
                        LadderRow.wholeNumber(rows.getSingleResult().getEntryMap(), "workingDays"));
    }

    private DmnDecisionTableResult rows(String id, Map<String, Object> facts) {
        try {
            return decisions.evaluateDecisionTableById(id).variables(facts).evaluate();
        } catch (DmnEngineException | ProcessEngineException e) {
            throw LadderRow.unusable("không tính được cho " + facts, e);
        }
    }
}
