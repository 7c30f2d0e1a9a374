package vn.dondoc.directive.process;

/** Names in {@code processes/directive-execution.bpmn} that code refers to. */
public final class DirectiveExecutionModel {

    public static final String KEY = "directiveExecution";

    public static final class Message {
        public static final String ASSIGNMENTS_ENDED = "AssignmentsEnded";
        public static final String DIRECTIVE_CHANGED = "DirectiveChanged";
        public static final String ASSIGNMENT_ADDED = "AssignmentAdded";
        public static final String DIRECTIVE_RECALLED = "DirectiveRecalled";

        private Message() {}
    }

    private DirectiveExecutionModel() {}
}
