package vn.dondoc.urging.process;

/** Names in {@code processes/explanation.bpmn} that code refers to. */
public final class ExplanationModel {

    public static final String KEY = "explanation";

    public static final class Message {
        public static final String RECALLED = "Recalled";

        private Message() {}
    }

    private ExplanationModel() {}
}
