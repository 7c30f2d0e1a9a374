package vn.dondoc.assignment.process;

/** Names in {@code processes/assignment-execution.bpmn} that code refers to; a contract test holds them against the model. */
public final class AssignmentExecutionModel {

    public static final String KEY = "assignmentExecution";

    public static final class Message {
        public static final String COORDINATION_ENDED = "CoordinationEnded";
        public static final String REPORT_PERIOD_BEGUN = "ReportPeriodBegun";
        public static final String FOLLOW_UP_ENDED = "FollowUpEnded";

        private Message() {}
    }

    public static final class Step {
        public static final String REGISTER_ARRIVAL = "registerArrival";

        private Step() {}
    }

    public static final class Activity {
        public static final String REGISTER_ARRIVAL = "userTask_registerArrival";
        public static final String ASSIGNMENT_GIVEN = "startEvent_assignmentGiven";
        public static final String ISSUE_REPORT = "callActivity_issueReport";
        public static final String COORDINATION_ENDED = "intermediateEvent_coordinationEnded";
        public static final String REPORT_PERIOD_BEGUN = "intermediateEvent_reportPeriodBegun";
        public static final String ASSIGNMENT_ENDED = "endEvent_assignmentEnded";
        public static final String FOLLOW_UP_ENDED = "startEvent_followUpEnded";
        public static final String NEXT_STEP_REACHED = "intermediateEvent_nextStepReached";

        private Activity() {}
    }

    private AssignmentExecutionModel() {}
}
