package vn.dondoc.urging;

/** What requests to explain ask of the process that carries them. */
public interface ExplanationProcess {

    /**
     * @param businessKey for display only
     * @return the process instance's id
     */
    String start(long explanationId, String businessKey);

    /** Nothing is left to be explained. */
    void recalled(String processInstanceId);
}
