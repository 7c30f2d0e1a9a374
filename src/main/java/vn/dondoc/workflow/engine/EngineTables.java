package vn.dondoc.workflow.engine;

/**
 * What we read in the engine's tables as part of a statement of ours: thousands in a row would else ask the engine each time, one
 * statement more. The columns are the same in all releases and forks that we may go to.
 */
public final class EngineTables {

    private EngineTables() {}

    /**
     * Which version of a decision table counts.
     *
     * @param key a constant of ours
     * @return an SQL expression: the id of the newest deployed version, null if none is
     */
    public static String newestDecision(String key) {
        return """
                (select w.id_ from act_re_decision_def w where w.key_ = '%1$s' and w.version_ =
                  (select max(v.version_) from act_re_decision_def v where v.key_ = '%1$s'))"""
                .formatted(key);
    }

    /**
     * @param taskId a column of the statement
     * @return an SQL expression: the id of the execution in which the task is open, null if it is not
     */
    public static String executionOfTask(String taskId) {
        return "(select t.execution_id_ from act_ru_task t where t.id_ = %s)".formatted(taskId);
    }
}
