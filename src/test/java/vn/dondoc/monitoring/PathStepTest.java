package vn.dondoc.monitoring;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.camunda.bpm.model.bpmn.Bpmn;
import org.camunda.bpm.model.bpmn.instance.UserTask;
import org.junit.jupiter.api.Test;

/** The steps to which days are counted are those of the models, by the models' names. */
class PathStepTest {

    @Test
    void theyAreTheUserTasksOfTheAssignmentsOwnWay() {
        Map<String, String> drawn = new TreeMap<>();
        for (String model : List.of("assignment-execution", "proposal", "document-issuing")) {
            Bpmn.readModelFromFile(new File("processes/" + model + ".bpmn"))
                    .getModelElementsByType(UserTask.class)
                    .forEach(task -> drawn.put(task.getId(), task.getName()));
        }

        assertThat(Arrays.stream(PathStep.values())
                        .collect(Collectors.toMap(step -> "userTask_" + step.id(), PathStep::label)))
                .containsExactlyInAnyOrderEntriesOf(drawn);
    }
}
