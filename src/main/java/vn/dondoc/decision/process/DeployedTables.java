package vn.dondoc.decision.process;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.camunda.bpm.dmn.engine.DmnEngine;
import org.camunda.bpm.dmn.engine.DmnEngineConfiguration;
import org.camunda.bpm.dmn.engine.DmnEngineException;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.repository.DecisionDefinition;
import org.camunda.bpm.engine.repository.Deployment;
import org.camunda.bpm.model.xml.ModelException;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.springframework.stereotype.Component;
import vn.dondoc.decision.TableEngine;
import vn.dondoc.problem.Problem;

/** Keeps tables as deployments; reads others with an engine of its own, so that nothing is deployed for a look. */
@Component
class DeployedTables implements TableEngine {

    private static final String FOLDER = "processes/";
    private static final String SOURCE = "upload";

    private final RepositoryService repository;
    private final DmnEngine engine =
            DmnEngineConfiguration.createDefaultDmnEngineConfiguration().buildEngine();

    DeployedTables(RepositoryService repository) {
        this.repository = repository;
    }

    @Override
    public List<Shipped> shipped() {
        try {
            return Arrays.stream(
                            new PathMatchingResourcePatternResolver().getResources("classpath*:" + FOLDER + "*.dmn"))
                    .map(resource -> new Shipped(resource.getFilename(), text(resource)))
                    .sorted(Comparator.comparing(Shipped::file))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public Optional<Deployed> newest(String key) {
        return Optional.ofNullable(repository
                        .createDecisionDefinitionQuery()
                        .decisionDefinitionKey(key)
                        .latestVersion()
                        .singleResult())
                .map(this::deployed);
    }

    @Override
    public void requireReadable(String key, String xml) {
        try {
            engine.parseDecision(key, new ByteArrayInputStream(xml.getBytes(StandardCharsets.UTF_8)));
        } catch (DmnEngineException | ModelException unreadable) {
            throw Problem.refused("file", "Tệp không phải bảng quyết định đọc được: " + cause(unreadable));
        }
    }

    @Override
    public Deployed deploy(Shipped file) {
        Deployment deployment = repository
                .createDeployment()
                .name(FOLDER + file.file())
                .source(SOURCE)
                .addString(FOLDER + file.file(), file.xml())
                .deploy();
        return deployed(repository
                .createDecisionDefinitionQuery()
                .deploymentId(deployment.getId())
                .singleResult());
    }

    private Deployed deployed(DecisionDefinition definition) {
        Deployment deployment = repository
                .createDeploymentQuery()
                .deploymentId(definition.getDeploymentId())
                .singleResult();
        try (InputStream xml = repository.getDecisionModel(definition.getId())) {
            return new Deployed(
                    definition.getId(),
                    definition.getVersion(),
                    deployment.getDeploymentTime().toInstant().atOffset(ZoneOffset.UTC),
                    new String(xml.readAllBytes(), StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String text(Resource resource) {
        try {
            return resource.getContentAsString(StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String cause(Throwable unreadable) {
        Throwable deepest = unreadable;
        while (deepest.getCause() != null) {
            deepest = deepest.getCause();
        }
        return deepest.getMessage();
    }
}
