package vn.dondoc.notification.process;

/** Names in {@code processes/morning-digest.bpmn} that code refers to; a contract test holds them against the model. */
public final class MorningDigestModel {

    public static final String KEY = "morningDigest";

    static final String BEGUN = "startEvent_morningBegun";

    /** Whether the office works today. */
    static final String WORKING_DAY = "workingDay";

    /** Whether this morning's reminders are told, or have been waited for long enough. */
    static final String REMINDERS_TOLD = "remindersTold";

    /** Until when they are waited for. */
    static final String WAITS_UNTIL = "waitsUntil";

    private MorningDigestModel() {}
}
