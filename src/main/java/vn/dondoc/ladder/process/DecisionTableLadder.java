package vn.dondoc.ladder.process;

import java.util.Map;
import java.util.stream.Collectors;
import org.camunda.bpm.engine.DecisionService;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.repository.DecisionDefinition;
import org.springframework.stereotype.Component;
import vn.dondoc.ladder.LadderTable;

/** Reads the newest deployed version of the office's tables, each version once on each node. */
@Component
class DecisionTableLadder implements LadderTable {

    private static final String STEP_TIME = "stepTime";

    private final RepositoryService repository;
    private final DecisionService decisions;
    private volatile DeployedLadder newest;

    DecisionTableLadder(RepositoryService repository, DecisionService decisions) {
        this.repository = repository;
        this.decisions = decisions;
    }

    @Override
    public Snapshot current() {
        Map<String, String> newestIds = repository.createDecisionDefinitionQuery().latestVersion().list().stream()
                .collect(Collectors.toMap(DecisionDefinition::getKey, DecisionDefinition::getId));
        String ladderId = newestIds.get(EscalationLevelTable.KEY);
        String stepTimeId = newestIds.get(STEP_TIME);
        DeployedLadder known = newest;
        if (known == null || !known.isOf(ladderId, stepTimeId)) {
            known = new DeployedLadder(
                    decisions, ladderId, WorkingDayCells.of(repository.getDmnModelInstance(ladderId)), stepTimeId);
            newest = known;
        }
        return known;
    }
}
