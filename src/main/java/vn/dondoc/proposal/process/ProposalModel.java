package vn.dondoc.proposal.process;

/** Names in {@code processes/proposal.bpmn} that code refers to. */
public final class ProposalModel {

    public static final String KEY = "proposal";

    public static final class Message {
        public static final String OPINIONS_GATHERED = "OpinionsGathered";
        public static final String RECALLED = "Recalled";

        private Message() {}
    }

    private ProposalModel() {}
}
