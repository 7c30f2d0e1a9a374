package vn.dondoc.notification.process;

/** Names in {@code processes/morning-digest.bpmn} that code refers to; a contract test holds them against the model. */
public final class MorningDigestModel {

    public static final String KEY = "morningDigest";

    /** The process's only variable: whether the office works today. */
    static final String WORKING_DAY = "workingDay";

    private MorningDigestModel() {}
}
