package vn.dondoc.proposal.process;

/** Names in {@code processes/opinion.bpmn} that code refers to. */
public final class OpinionModel {

    public static final String KEY = "opinion";

    private OpinionModel() {}
}
