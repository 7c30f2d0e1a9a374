package vn.dondoc.directive.process;

/** Names in {@code processes/directive-execution.bpmn} that code refers to. */
public final class DirectiveExecutionModel {

    public static final String KEY = "directiveExecution";

    public static final class Message {
        public static final String ASSIGNMENTS_ENDED = "AssignmentsEnded";

        private Message() {}
    }

    private DirectiveExecutionModel() {}
}
