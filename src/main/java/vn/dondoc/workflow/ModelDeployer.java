package vn.dondoc.workflow;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.repository.DeploymentBuilder;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.springframework.stereotype.Component;

/**
 * Deploys what ships. Processes and their forms go together, so that a running instance keeps the forms it was begun with. A
 * decision table is deployed once only: from then on the office's own version is the truth and no release overwrites it.
 */
@Component
public class ModelDeployer {

    private static final String SOURCE = "release";

    private final RepositoryService repository;

    ModelDeployer(RepositoryService repository) {
        this.repository = repository;
    }

    public void deploy() {
        DeploymentBuilder processes =
                repository.createDeployment().name("dondoc").source(SOURCE).enableDuplicateFiltering(false);
        for (String pattern : new String[] {"processes/*.bpmn", "forms/*.html"}) {
            for (Resource resource : find(pattern)) {
                add(processes, pattern.substring(0, pattern.indexOf('/') + 1), resource);
            }
        }
        processes.deploy();
        for (Resource table : find("processes/*.dmn")) {
            deployOnce(table);
        }
    }

    private void deployOnce(Resource table) {
        String name = "processes/" + table.getFilename();
        if (repository
                        .createDecisionDefinitionQuery()
                        .decisionDefinitionResourceName(name)
                        .count()
                == 0) {
            DeploymentBuilder builder = repository.createDeployment().name(name).source(SOURCE);
            add(builder, "processes/", table);
            builder.deploy();
        }
    }

    private static void add(DeploymentBuilder builder, String folder, Resource resource) {
        try (InputStream content = resource.getInputStream()) {
            builder.addInputStream(folder + resource.getFilename(), content);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Resource[] find(String pattern) {
        try {
            return new PathMatchingResourcePatternResolver().getResources("classpath*:" + pattern);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
