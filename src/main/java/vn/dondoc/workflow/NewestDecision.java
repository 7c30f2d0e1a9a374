package vn.dondoc.workflow;

/**
 * Which version of a decision table counts, as part of an SQL statement that is asked anyway: thousands of looks in a row would else
 * ask the engine each time, one statement more. The engine's tables are the same in all releases and forks that we may go to.
 */
public final class NewestDecision {

    private NewestDecision() {}

    /**
     * @param key a constant of ours
     * @return an SQL expression: the id of the newest deployed version, null if none is
     */
    public static String id(String key) {
        return """
                (select w.id_ from act_re_decision_def w where w.key_ = '%1$s' and w.version_ =
                  (select max(v.version_) from act_re_decision_def v where v.key_ = '%1$s'))"""
                .formatted(key);
    }
}
