package vn.dondoc.deadline.process;

import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import org.camunda.bpm.dmn.engine.DmnDecisionRuleResult;
import org.camunda.bpm.dmn.engine.DmnDecisionTableResult;
import org.camunda.bpm.dmn.engine.DmnEngineException;
import org.camunda.bpm.engine.DecisionService;
import org.camunda.bpm.engine.ProcessEngineException;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.dmn.DecisionEvaluationBuilder;
import org.camunda.bpm.engine.repository.DecisionDefinition;
import org.camunda.bpm.model.dmn.instance.Rule;
import org.camunda.bpm.model.xml.instance.ModelElementInstance;
import org.springframework.stereotype.Component;
import vn.dondoc.deadline.HandlingTime;
import vn.dondoc.deadline.HandlingTimes;
import vn.dondoc.deadline.Urgency;

/** Asks the newest deployed version of the office's decision tables. */
@Component
class DecisionTableHandlingTimes implements HandlingTimes {

    private final DecisionService decisions;
    private final RepositoryService repository;

    DecisionTableHandlingTimes(DecisionService decisions, RepositoryService repository) {
        this.decisions = decisions;
        this.repository = repository;
    }

    @Override
    public Optional<HandlingTime> forAssignment(Urgency urgency, String kind, boolean severalAgencies) {
        // Asked for by its id: whose words describe the row is then the version that answered.
        String version = newest(HandlingTimeTable.KEY);
        DmnDecisionRuleResult row = row(
                HandlingTimeTable.KEY,
                decisions.evaluateDecisionTableById(version),
                Map.of(
                        HandlingTimeTable.URGENCY, urgency.name(),
                        HandlingTimeTable.KIND, kind,
                        HandlingTimeTable.SEVERAL_AGENCIES, severalAgencies));
        OptionalInt workingDays = days(HandlingTimeTable.KEY, row, HandlingTimeTable.WORKING_DAYS);
        if (workingDays.isEmpty()) {
            return Optional.empty();
        }
        String ruleId = (String) row.getEntryMap().get(HandlingTimeTable.RULE_ID);
        return Optional.of(new HandlingTime(
                workingDays.getAsInt(),
                days(HandlingTimeTable.KEY, row, HandlingTimeTable.PROGRESS_DUE_AFTER),
                ruleId,
                words(version, ruleId)));
    }

    @Override
    public int forStep(String step, Urgency urgency) {
        DmnDecisionRuleResult row =
                row(StepTimeTable.KEY, Map.of(StepTimeTable.STEP, step, StepTimeTable.URGENCY, urgency.name()));
        return days(StepTimeTable.KEY, row, StepTimeTable.WORKING_DAYS)
                .orElseThrow(() -> unusable(StepTimeTable.KEY, "để trống số ngày cho bước " + step, null));
    }

    @Override
    public int contributionAhead(Urgency urgency) {
        DmnDecisionRuleResult row =
                row(ContributionTimeTable.KEY, Map.of(ContributionTimeTable.URGENCY, urgency.name()));
        return days(ContributionTimeTable.KEY, row, ContributionTimeTable.WORKING_DAYS)
                .orElseThrow(() -> unusable(ContributionTimeTable.KEY, "để trống số ngày cho " + urgency, null));
    }

    private String newest(String table) {
        DecisionDefinition found = repository
                .createDecisionDefinitionQuery()
                .decisionDefinitionKey(table)
                .latestVersion()
                .singleResult();
        if (found == null) {
            throw unusable(table, "không có", null);
        }
        return found.getId();
    }

    /** What the table says of the row for people; the engine keeps what it has read of a version. */
    private String words(String version, String ruleId) {
        ModelElementInstance row =
                ruleId == null ? null : repository.getDmnModelInstance(version).getModelElementById(ruleId);
        return row instanceof Rule rule && rule.getDescription() != null
                ? rule.getDescription().getTextContent().strip()
                : null;
    }

    private DmnDecisionRuleResult row(String table, Map<String, Object> facts) {
        return row(table, decisions.evaluateDecisionTableByKey(table), facts);
    }

    private static DmnDecisionRuleResult row(String table, DecisionEvaluationBuilder asked, Map<String, Object> facts) {
        DmnDecisionTableResult rows;
        try {
            rows = asked.variables(facts).evaluate();
        } catch (DmnEngineException | ProcessEngineException e) {
            throw unusable(table, "không tính được cho " + facts, e);
        }
        if (rows.size() != 1) {
            throw unusable(table, "có %d dòng cho %s, phải có đúng một".formatted(rows.size(), facts), null);
        }
        return rows.getSingleResult();
    }

    private static OptionalInt days(String table, DmnDecisionRuleResult row, String column) {
        // An empty cell is absent from the result, on which getEntry() fails.
        Object entry = row.getEntryMap().get(column);
        if (entry == null) {
            return OptionalInt.empty();
        }
        if (entry instanceof Number days && days.intValue() >= 0 && days.doubleValue() == days.intValue()) {
            return OptionalInt.of(days.intValue());
        }
        throw unusable(table, "cột %s là “%s”, phải là số ngày".formatted(column, entry), null);
    }

    private static IllegalStateException unusable(String table, String reason, Exception cause) {
        return new IllegalStateException("Bảng quyết định %s %s.".formatted(table, reason), cause);
    }
}
