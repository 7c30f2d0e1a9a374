package vn.dondoc.workflow.web;

import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.LinkedHashMap;
import java.util.Map;
import vn.dondoc.workflow.OpenTask;

/** An open task in the JSON shapes of the engine's interface; a contract test holds them against the engine's own. */
final class TaskShapes {

    private static final DateTimeFormatter ENGINE_TIME = DateTimeFormatter.ofPattern("yyyy-MM-dd'T'HH:mm:ss.SSSZ");
    private static final ZoneId ZONE = ZoneId.of("Asia/Ho_Chi_Minh");

    private TaskShapes() {}

    /** As the plain list has it. */
    static Map<String, Object> task(OpenTask task) {
        Map<String, Object> shape = common(task);
        shape.put("formKey", null);
        shape.put("camundaFormRef", null);
        shape.put("tenantId", null);
        shape.put("taskState", null);
        shape.put("lastUpdated", null);
        return shape;
    }

    /** What the plain list and the linked one have in common. */
    static Map<String, Object> common(OpenTask task) {
        Map<String, Object> shape = new LinkedHashMap<>();
        shape.put("id", task.taskId());
        shape.put("name", task.name());
        shape.put("assignee", task.assigneeId());
        shape.put("created", time(task.createdAt()));
        shape.put(
                "due",
                task.dueOn() == null
                        ? null
                        : time(task.dueOn().atTime(17, 0).atZone(ZONE).toOffsetDateTime()));
        shape.put("followUp", null);
        shape.put("delegationState", null);
        shape.put("description", null);
        shape.put("executionId", task.executionId());
        shape.put("owner", null);
        shape.put("parentTaskId", null);
        shape.put("priority", 50);
        shape.put("processDefinitionId", task.processDefinitionId());
        shape.put("processInstanceId", task.processInstanceId());
        shape.put("taskDefinitionKey", "userTask_" + task.step());
        shape.put("caseExecutionId", null);
        shape.put("caseInstanceId", null);
        shape.put("caseDefinitionId", null);
        shape.put("suspended", false);
        return shape;
    }

    // In the server's zone, as the engine writes its own: the offset is told, and the web apps show the office's hour.
    private static String time(OffsetDateTime time) {
        return time.atZoneSameInstant(ZoneId.systemDefault()).format(ENGINE_TIME);
    }
}
