package vn.dondoc.monitoring;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * The steps on an assignment's own way, and to what the days go on which one of them lies open. Parts of other agencies, opinions,
 * requests and letters run beside it and take none of its days.
 */
public enum PathStep {
    REGISTER_ARRIVAL("registerArrival", Phase.WAITING, "Vào sổ văn bản đến"),
    NAME_HANDLER("nameHandler", Phase.WAITING, "Phân công người xử lý"),
    ANSWER_AGENCY("answerAgency", Phase.AT_APPROVER, "Trả lời cơ quan chủ trì"),
    DECIDE_LEAD("decideLead", Phase.AT_APPROVER, "Quyết định cơ quan chủ trì"),
    ENTER_PLAN("enterPlan", Phase.WORKING, "Nhập văn bản triển khai"),
    CONSOLIDATE_CONTRIBUTIONS("consolidateContributions", Phase.WORKING, "Tổng hợp kết quả phối hợp"),
    DRAFT_PROPOSAL("draftProposal", Phase.WORKING, "Dự thảo đề xuất"),
    EXPLAIN_OPINIONS("explainOpinions", Phase.WORKING, "Tiếp thu, giải trình ý kiến"),
    SIGN_PROPOSAL("signProposal", Phase.AT_APPROVER, "Ký tờ trình"),
    EXAMINE_PROPOSAL("examineProposal", Phase.AT_APPROVER, "Thẩm tra hồ sơ đề xuất"),
    SIGN_SLIP("signSlip", Phase.AT_APPROVER, "Ký phiếu trình"),
    DECIDE_PROPOSAL("decideProposal", Phase.AT_APPROVER, "Quyết định đề xuất"),
    ENTER_HIGHER_RESULT("enterHigherResult", Phase.AT_APPROVER, "Nhập kết quả của cấp trên"),
    CARRY_OUT("carryOut", Phase.WORKING, "Thực hiện và dự thảo báo cáo"),
    SIGN_REPORT("signReport", Phase.AT_APPROVER, "Ký báo cáo kết quả"),
    ISSUE_DOCUMENT("issueDocument", Phase.WAITING, "Phát hành văn bản"),
    CONFIRM_RESULT("confirmResult", Phase.AT_APPROVER, "Xác nhận hoàn thành");

    /** The models' ids, for queries. */
    static final List<String> IDS = Arrays.stream(values()).map(step -> step.id).toList();

    private static final Map<String, PathStep> BY_ID =
            Arrays.stream(values()).collect(Collectors.toMap(step -> step.id, Function.identity()));

    private final String id;
    private final Phase phase;
    private final String label;

    PathStep(String id, Phase phase, String label) {
        this.id = id;
        this.phase = phase;
        this.label = label;
    }

    /** @param id one of {@link #IDS} */
    static PathStep of(String id) {
        return BY_ID.get(id);
    }

    public String id() {
        return id;
    }

    /** Whether it is one of the proposal's, while which the assignment's own process waits. */
    public boolean isProposing() {
        return compareTo(DRAFT_PROPOSAL) >= 0 && compareTo(ENTER_HIGHER_RESULT) <= 0;
    }

    /** Whether the work is being done and reported: what was reviewed and decided lies behind it. */
    boolean isReporting() {
        return compareTo(CARRY_OUT) >= 0;
    }

    public Phase phase() {
        return phase;
    }

    /** As the model names it. */
    public String label() {
        return label;
    }
}
