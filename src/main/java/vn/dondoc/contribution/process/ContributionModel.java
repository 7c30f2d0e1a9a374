package vn.dondoc.contribution.process;

/** Names in {@code processes/contribution.bpmn} that code refers to; a contract test holds them against the model. */
public final class ContributionModel {

    public static final String KEY = "contribution";

    public static final class Message {
        public static final String SUPPLEMENT_REQUESTED = "SupplementRequested";
        public static final String CONTRIBUTION_ACCEPTED = "ContributionAccepted";
        public static final String RECALLED = "Recalled";

        private Message() {}
    }

    public static final class Step {
        public static final String REGISTER_ARRIVAL = "registerContributionArrival";

        private Step() {}
    }

    private ContributionModel() {}
}
