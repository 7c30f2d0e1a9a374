package vn.dondoc.administration;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import org.camunda.bpm.model.bpmn.Bpmn;
import org.camunda.bpm.model.bpmn.instance.CatchEvent;
import org.camunda.bpm.model.bpmn.instance.FlowNode;
import org.camunda.bpm.model.bpmn.instance.TimerEventDefinition;
import org.junit.jupiter.api.Test;

/** Whatever runs in the background in our models has words of its own when it fails. */
class JobMeaningTest {

    @Test
    void everyTimerAndBackgroundStepOfTheModelsIsExplained() {
        List<String> activities = Arrays.stream(Objects.requireNonNull(
                        new File("processes").listFiles(file -> file.getName().endsWith(".bpmn"))))
                .map(file -> Bpmn.readModelFromFile(file).getModelElementsByType(FlowNode.class))
                .flatMap(Collection::stream)
                .filter(JobMeaningTest::isJob)
                .map(FlowNode::getId)
                .distinct()
                .toList();

        assertThat(activities).hasSizeGreaterThanOrEqualTo(3).allSatisfy(activity -> assertThat(JobMeaning.of(activity))
                .isNotEqualTo(JobMeaning.OTHER));
        assertThat(JobMeaning.of(null)).isEqualTo(JobMeaning.OTHER);
    }

    private static boolean isJob(FlowNode node) {
        boolean timer = node instanceof CatchEvent event
                && event.getEventDefinitions().stream().anyMatch(TimerEventDefinition.class::isInstance);
        return timer || node.isCamundaAsyncBefore();
    }
}
