package vn.dondoc.urging;

/** What letters ask of the process that carries them. */
public interface UrgingProcess {

    /**
     * @param businessKey for display only
     * @return the process instance's id
     */
    String start(long urgingId, String businessKey);

    /** Nobody is left to be urged: the assignment ended, or another agency leads it. */
    void recalled(String processInstanceId);
}
