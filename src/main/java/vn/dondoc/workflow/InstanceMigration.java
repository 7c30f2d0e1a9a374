package vn.dondoc.workflow;

import java.util.List;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.migration.MigrationPlan;
import org.camunda.bpm.engine.repository.ProcessDefinition;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import vn.dondoc.workflow.engine.EngineTables;

/**
 * Takes running instances over to the newest models after a release: a token stays where it is, because activities keep their
 * ids; a task keeps its id, its assignee and its draft. What a release needs beyond that its features do afterwards.
 */
@Component
public class InstanceMigration {

    private static final Logger log = LoggerFactory.getLogger(InstanceMigration.class);
    /** Instances of one command: the engine holds all of them in memory until it is done. */
    private static final int AT_ONCE = 100;

    private final RepositoryService repository;
    private final RuntimeService runtime;
    private final JdbcClient jdbc;

    InstanceMigration(RepositoryService repository, RuntimeService runtime, JdbcClient jdbc) {
        this.repository = repository;
        this.runtime = runtime;
        this.jdbc = jdbc;
    }

    /**
     * May be repeated: what runs in the newest version already is left alone.
     *
     * @throws org.camunda.bpm.engine.migration.MigratingProcessInstanceValidationException if a token stands where the newest
     *     model has nothing: the release is not ready for what runs
     */
    public void migrate() {
        for (String key : TaskSubjects.processKeys()) {
            ProcessDefinition newest = repository
                    .createProcessDefinitionQuery()
                    .processDefinitionKey(key)
                    .latestVersion()
                    .singleResult();
            repository.createProcessDefinitionQuery().processDefinitionKey(key).list().stream()
                    .filter(version -> version.getVersion() < newest.getVersion())
                    .forEach(version -> migrate(version.getId(), newest.getId()));
        }
    }

    private void migrate(String from, String to) {
        List<String> running = runtime.createProcessInstanceQuery().processDefinitionId(from).list().stream()
                .map(ProcessInstance::getId)
                .toList();
        if (running.isEmpty()) {
            return;
        }
        MigrationPlan plan =
                runtime.createMigrationPlan(from, to).mapEqualActivities().build();
        for (int i = 0; i < running.size(); i += AT_ONCE) {
            runtime.newMigration(plan)
                    .processInstanceIds(running.subList(i, Math.min(i + AT_ONCE, running.size())))
                    .execute();
        }
        // A task that has got a boundary event has got an execution of its own as well.
        jdbc.sql("update open_task set process_definition_id = :to, execution_id = "
                        + EngineTables.executionOfTask("open_task.task_id") + " where process_definition_id = :from")
                .param("to", to)
                .param("from", from)
                .update();
        log.info("{} running instances taken over from {} to {}", running.size(), from, to);
    }
}
