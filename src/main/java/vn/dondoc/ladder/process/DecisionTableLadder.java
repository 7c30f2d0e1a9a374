package vn.dondoc.ladder.process;

import org.camunda.bpm.engine.DecisionService;
import org.camunda.bpm.engine.RepositoryService;
import org.springframework.stereotype.Component;
import vn.dondoc.ladder.LadderTable;
import vn.dondoc.workflow.engine.EngineTables;

/** Reads the newest deployed version of the office's tables, each version once on each node. */
@Component
class DecisionTableLadder implements LadderTable {

    /** The ids of both tables' newest versions: no id has a blank. */
    private static final String MARK = EngineTables.newestDecision(EscalationLevelTable.KEY) + " || ' ' || "
            + EngineTables.newestDecision("stepTime");

    private final RepositoryService repository;
    private final DecisionService decisions;
    private volatile DeployedLadder newest;

    DecisionTableLadder(RepositoryService repository, DecisionService decisions) {
        this.repository = repository;
        this.decisions = decisions;
    }

    @Override
    public String mark() {
        return MARK;
    }

    @Override
    public Snapshot of(String mark) {
        DeployedLadder known = newest;
        if (known == null || !known.isOf(mark)) {
            String ladderId = mark.substring(0, mark.indexOf(' '));
            String stepTimeId = mark.substring(mark.indexOf(' ') + 1);
            known = new DeployedLadder(
                    decisions, ladderId, WorkingDayCells.of(repository.getDmnModelInstance(ladderId)), stepTimeId);
            newest = known;
        }
        return known;
    }
}
