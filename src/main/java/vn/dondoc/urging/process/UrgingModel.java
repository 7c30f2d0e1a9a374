package vn.dondoc.urging.process;

/** Names in {@code processes/urging.bpmn} that code refers to. */
public final class UrgingModel {

    public static final String KEY = "urging";

    public static final class Message {
        public static final String RECALLED = "Recalled";

        private Message() {}
    }

    private UrgingModel() {}
}
