package vn.dondoc.packaged;

import java.util.List;

/**
 * The addresses of the engine's interface that change something and that nobody's work needs, with ids that exist: each as
 * method, path and body. Job retries are missing, an administrator may set those.
 */
record EngineWrites(Database database, String taskId) {

    List<String[]> all() {
        return lines().lines()
                .filter(line -> !line.isBlank())
                .map(line -> line.strip().split("\\s+", 3))
                .map(words -> words.length == 3 ? words : new String[] {words[0], words[1], "{}"})
                .toList();
    }

    private String lines() {
        return LINES.replace("{task}", taskId)
                .replace(
                        "{instance}",
                        database.text("select process_instance_id from open_task where task_id = '" + taskId + "'"))
                .replace(
                        "{execution}",
                        database.text("select execution_id from open_task where task_id = '" + taskId + "'"))
                .replace(
                        "{definition}",
                        database.text("select id_ from ACT_RE_PROCDEF where key_ = 'assignmentExecution'"))
                .replace("{decision}", database.text("select id_ from ACT_RE_DECISION_DEF"))
                .replace("{deployment}", database.text("select deployment_id_ from ACT_RE_PROCDEF"))
                .replace("{filter}", database.text("select id_ from ACT_RU_FILTER"))
                .replace("{grant}", database.text("select id_ from ACT_RU_AUTHORIZATION"))
                .replace("{job}", database.text("select id_ from ACT_RU_JOB"))
                .replace("{jobDefinition}", database.text("select id_ from ACT_RU_JOBDEF"));
    }

    private static final String LINES =
            """
            POST /deployment/create
            POST /deployment/{deployment}/redeploy
            DELETE /deployment/{deployment}
            DELETE /deployment/{deployment}?cascade=true
            POST /process-definition/{definition}/start {"variables":{"assignmentId":{"value":1,"type":"Long"}}}
            POST /process-definition/key/assignmentExecution/start {"variables":{"assignmentId":{"value":1,"type":"Long"}}}
            POST /process-definition/key/assignmentExecution/submit-form {"variables":{}}
            POST /process-definition/{definition}/submit-form {"variables":{}}
            POST /process-definition/key/documentIssuing/start
            POST /process-definition/{definition}/restart
            POST /process-definition/{definition}/restart-async
            PUT /process-definition/{definition}/suspended {"suspended":true}
            PUT /process-definition/key/assignmentExecution/suspended {"suspended":true}
            PUT /process-definition/suspended {"processDefinitionKey":"assignmentExecution","suspended":true}
            PUT /process-definition/{definition}/history-time-to-live {"historyTimeToLive":1}
            DELETE /process-definition/{definition}
            DELETE /process-definition/key/assignmentExecution?cascade=true
            DELETE /process-instance/{instance}
            POST /process-instance/delete {"processInstanceIds":["{instance}"]}
            POST /process-instance/delete-historic-query-based
            POST /process-instance/{instance}/modification {"instructions":[{"type":"startBeforeActivity","activityId":"userTask_confirmResult"}]}
            POST /process-instance/{instance}/modification-async {"instructions":[]}
            PUT /process-instance/{instance}/suspended {"suspended":true}
            PUT /process-instance/suspended {"processInstanceIds":["{instance}"],"suspended":true}
            POST /process-instance/suspended-async {"processInstanceIds":["{instance}"],"suspended":true}
            PUT /process-instance/{instance}/variables/outcome {"value":"CONFIRMED","type":"String"}
            POST /process-instance/{instance}/variables {"modifications":{"outcome":{"value":"CONFIRMED"}}}
            POST /process-instance/{instance}/variables/outcome/data
            DELETE /process-instance/{instance}/variables/assignmentId
            POST /process-instance/variables-async
            POST /process-instance/message-async
            POST /process-instance/job-retries
            POST /process-instance/{instance}/comment
            POST /execution/{execution}/signal
            POST /execution/{execution}/localVariables {"modifications":{"outcome":{"value":"CONFIRMED"}}}
            PUT /execution/{execution}/localVariables/outcome {"value":"CONFIRMED","type":"String"}
            POST /execution/{execution}/localVariables/outcome/data
            DELETE /execution/{execution}/localVariables/assignmentId
            POST /execution/{execution}/messageSubscriptions/FollowUpEnded/trigger
            PUT /execution/{execution}/create-incident
            POST /execution/{execution}/create-incident {"incidentType":"x"}
            POST /message {"messageName":"FollowUpEnded","processInstanceId":"{instance}"}
            POST /message {"messageName":"CoordinationEnded","processInstanceId":"{instance}"}
            POST /signal {"name":"x"}
            POST /condition {"variables":{}}
            POST /modification/execute
            POST /modification/executeAsync
            POST /migration/generate
            POST /migration/validate
            POST /migration/execute
            POST /migration/executeAsync
            POST /task/create {"id":"x","name":"x"}
            PUT /task/{task} {"name":"x","assignee":"sgddtOfficer"}
            DELETE /task/{task}
            POST /task/{task}/delegate {"userId":"sgddtOfficer"}
            POST /task/{task}/resolve {"variables":{}}
            POST /task/{task}/bpmnError {"errorCode":"x"}
            POST /task/{task}/bpmnEscalation {"escalationCode":"x"}
            POST /task/{task}/variables {"modifications":{"outcome":{"value":"CONFIRMED"}}}
            PUT /task/{task}/variables/outcome {"value":"CONFIRMED","type":"String"}
            POST /task/{task}/variables/outcome/data
            DELETE /task/{task}/variables/assignmentId
            POST /task/{task}/localVariables {"modifications":{"outcome":{"value":"CONFIRMED"}}}
            PUT /task/{task}/localVariables/outcome {"value":"CONFIRMED","type":"String"}
            DELETE /task/{task}/localVariables/outcome
            POST /task/{task}/identity-links {"userId":"sgddtOfficer","type":"candidate"}
            POST /task/{task}/identity-links/delete {"groupId":"sgddtClerk","type":"candidate"}
            POST /task/{task}/comment/create {"message":"x"}
            PUT /task/{task}/comment {"id":"x","message":"x"}
            DELETE /task/{task}/comment
            POST /task/{task}/attachment/create
            DELETE /task/{task}/attachment/x
            POST /user/create {"profile":{"id":"intruder"},"credentials":{"password":"x"}}
            PUT /user/sgddtOfficer/profile {"id":"sgddtOfficer","firstName":"x"}
            PUT /user/sgddtOfficer/credentials {"password":"x","authenticatedUserPassword":"demo857"}
            POST /user/sgddtOfficer/unlock
            DELETE /user/sgddtOfficer
            POST /group/create {"id":"intruders","name":"x","type":"x"}
            PUT /group/sgddtClerk {"id":"sgddtClerk","name":"x"}
            DELETE /group/sgddtClerk
            PUT /group/camunda-admin/members/sgddtOfficer
            DELETE /group/camunda-admin/members/admin
            POST /tenant/create {"id":"x","name":"x"}
            PUT /tenant/x/user-members/sgddtOfficer
            POST /authorization/create {"type":0,"permissions":["ALL"],"userId":"*","resourceType":0,"resourceId":"*"}
            PUT /authorization/{grant} {"permissions":["ALL"],"userId":"*","resourceType":0,"resourceId":"*"}
            DELETE /authorization/{grant}
            POST /filter/create {"resourceType":"Task","name":"x","query":{},"properties":{}}
            PUT /filter/{filter} {"resourceType":"Task","name":"x","query":{},"properties":{}}
            DELETE /filter/{filter}
            POST /identity/verify {"username":"admin","password":"demo857"}
            POST /batch/x
            DELETE /batch/x
            PUT /batch/x/suspended {"suspended":true}
            DELETE /job/{job}
            PUT /job/{job}/duedate {"duedate":"2020-01-01T00:00:00.000+0000"}
            POST /job/{job}/duedate/recalculate
            PUT /job/{job}/priority {"priority":1}
            PUT /job/{job}/suspended {"suspended":true}
            PUT /job/suspended {"processDefinitionKey":"assignmentExecution","suspended":true}
            PUT /job-definition/{jobDefinition}/suspended {"suspended":true}
            PUT /job-definition/{jobDefinition}/jobPriority {"priority":1}
            POST /external-task/fetchAndLock {"workerId":"x","maxTasks":1,"topics":[]}
            POST /external-task/x/complete {"workerId":"x"}
            PUT /external-task/retries {"retries":1}
            POST /decision-definition/{decision}/evaluate {"variables":{}}
            POST /decision-definition/key/handlingTime/evaluate {"variables":{}}
            PUT /decision-definition/{decision}/history-time-to-live {"historyTimeToLive":1}
            POST /history/task {}
            POST /history/detail {}
            POST /history/variable-instance {}
            POST /history/cleanup
            DELETE /history/process-instance/{instance}
            POST /history/process-instance/delete {"historicProcessInstanceIds":["{instance}"]}
            POST /history/process-instance/set-removal-time {"absoluteRemovalTime":"2020-01-01T00:00:00.000+0000"}
            DELETE /history/process-instance/{instance}/variable-instances
            DELETE /history/variable-instance/x
            DELETE /history/batch/x
            DELETE /metrics/task-worker
            PUT /incident/x/annotation {"annotation":"x"}
            DELETE /incident/x
            POST /telemetry/configuration {"enableTelemetry":true}
            PUT /history/user-operation/x/set-annotation {"annotation":"x"}
            POST /event-subscription
            PATCH /task/{task}
            """;
}
