package vn.dondoc.request;

/** What requests ask of the process that carries them. */
public interface RequestProcess {

    /**
     * @param businessKey for display only
     * @return the process instance's id
     */
    String start(Request request, String businessKey);

    /** The assignment, or the directive, ended: there is nothing left to decide. */
    void recalled(Request request);
}
