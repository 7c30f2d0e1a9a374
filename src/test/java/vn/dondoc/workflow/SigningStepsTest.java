package vn.dondoc.workflow;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.camunda.bpm.model.bpmn.Bpmn;
import org.camunda.bpm.model.bpmn.instance.UserTask;
import org.camunda.bpm.model.bpmn.instance.camunda.CamundaProperties;
import org.camunda.bpm.model.bpmn.instance.camunda.CamundaProperty;
import org.junit.jupiter.api.Test;

/** Which steps are signing is said for every step of a leader, so that no new one is done by somebody who only handles for him. */
class SigningStepsTest {

    private static final Path MODELS = Path.of("processes");
    private static final Path FILTERS = Path.of("src/main/java/vn/dondoc/workflow/web/ReadyFilter.java");
    private static final Set<String> LEADERS_ROLES =
            Set.of("leadLeader", "partyLeader", "officeLeader", "signer", "chair");
    private static final Pattern TO_SIGN = Pattern.compile("TO_SIGN\\(.*?t\\.step in \\(([^)]*)\\)", Pattern.DOTALL);

    @Test
    void everyLeadersStepIsSignedOrNamedAsNotSigned() throws IOException {
        Set<String> ofLeaders = steps().stream()
                .filter(task -> LEADERS_ROLES.contains(role(task)))
                .map(task -> Steps.of(task.getId()))
                .collect(Collectors.toCollection(TreeSet::new));

        assertThat(Steps.SIGNING).doesNotContainAnyElementsOf(Steps.LEADERS_WITHOUT_SIGNING);
        assertThat(ofLeaders)
                .allMatch(step -> Steps.SIGNING.contains(step) || Steps.LEADERS_WITHOUT_SIGNING.contains(step));
    }

    @Test
    void whatFourEyesGuardIsSigned() {
        assertThat(FourEyes.TABLE).extracting(FourEyes.Rule::step).allMatch(Steps.SIGNING::contains);
    }

    @Test
    void whatIsListedToBeSignedIsSigned() throws IOException {
        Matcher listed = TO_SIGN.matcher(Files.readString(FILTERS));
        assertThat(listed.find()).isTrue();
        assertThat(listed.group(1).replaceAll("['\\s]", "").split(",")).allMatch(Steps.SIGNING::contains);
    }

    private static List<UserTask> steps() throws IOException {
        try (Stream<Path> files = Files.list(MODELS)) {
            return files.filter(file -> file.toString().endsWith(".bpmn"))
                    .flatMap(file ->
                            Bpmn.readModelFromFile(file.toFile()).getModelElementsByType(UserTask.class).stream())
                    .toList();
        }
    }

    private static String role(UserTask task) {
        return task.getExtensionElements().getElementsQuery().filterByType(CamundaProperties.class).list().stream()
                .flatMap(properties -> properties.getCamundaProperties().stream())
                .filter(property -> "role".equals(property.getCamundaName()))
                .map(CamundaProperty::getCamundaValue)
                .findFirst()
                .orElseThrow();
    }
}
