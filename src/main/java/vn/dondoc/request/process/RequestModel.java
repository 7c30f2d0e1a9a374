package vn.dondoc.request.process;

/** Names in {@code processes/request.bpmn} that code refers to; a contract test holds them against the model. */
public final class RequestModel {

    public static final String KEY = "request";

    public static final class Message {
        public static final String RECALLED = "Recalled";

        private Message() {}
    }

    private RequestModel() {}
}
