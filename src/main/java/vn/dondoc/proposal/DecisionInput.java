package vn.dondoc.proposal;

import java.time.LocalDate;
import vn.dondoc.document.SignatureForm;
import vn.dondoc.problem.Faults;

/**
 * What whoever decides posts.
 *
 * @param reservation with an approval: the condition, or the part that is approved
 * @param remarks why it is refused, what is returned
 * @param basis the minutes of the session
 */
public record DecisionInput(
        DecisionOutcome outcome,
        String reservation,
        String remarks,
        String basis,
        String signatureForm,
        String higherLevel,
        LocalDate higherDueOn) {

    /** @throws vn.dondoc.problem.Problem naming every fault */
    void check(DecisionLevel level, Decision passedUp, LocalDate today) {
        Faults faults = new Faults();
        switch (outcome) {
            case APPROVED -> {}
            case REFUSED -> require(faults, "note", remarks, "Hãy nêu lý do không đồng ý.");
            case RETURNED -> require(faults, "note", remarks, "Hãy ghi rõ nội dung cần sửa, bổ sung.");
            case PASSED_UP -> {
                require(faults, "higherLevel", higherLevel, "Hãy nhập cấp trên được trình: HĐND tỉnh, Tỉnh ủy …");
                if (higherDueOn == null || higherDueOn.isBefore(today)) {
                    faults.add("higherDueOn", "Hãy nhập ngày cần có kết quả của cấp trên, từ hôm nay trở đi.");
                }
            }
        }
        if (isSigned() && level == DecisionLevel.SESSION) {
            require(faults, "basis", basis, "Hãy nhập số, ngày biên bản phiên họp UBND tỉnh.");
            if (!SignatureForm.TM.name().equals(signatureForm)) {
                faults.add("signatureForm", "Quyết định của phiên họp được ký thay mặt (TM.) UBND tỉnh.");
            }
        }
        checkAgainstHigher(faults, passedUp);
        faults.throwIfAny();
    }

    /** An approval or a refusal becomes a document. */
    boolean isSigned() {
        return outcome == DecisionOutcome.APPROVED || outcome == DecisionOutcome.REFUSED;
    }

    private void checkAgainstHigher(Faults faults, Decision passedUp) {
        if (passedUp == null) {
            return;
        }
        boolean refused = passedUp.higherOutcome() == HigherOutcome.HIGHER_REFUSED;
        if (outcome == DecisionOutcome.PASSED_UP
                || (outcome == DecisionOutcome.APPROVED && refused)
                || (outcome == DecisionOutcome.REFUSED && !refused)) {
            faults.add(
                    "outcome",
                    "Cấp trên đã " + (refused ? "không đồng ý" : "đồng ý")
                            + "; quyết định phải theo kết quả đó, hoặc trả lại cơ quan chủ trì.");
        }
    }

    private static void require(Faults faults, String field, String text, String message) {
        if (text == null) {
            faults.add(field, message);
        }
    }
}
