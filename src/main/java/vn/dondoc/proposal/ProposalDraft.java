package vn.dondoc.proposal;

import java.util.Objects;
import vn.dondoc.language.VietnameseMoney;
import vn.dondoc.problem.Faults;

/** A text as the handler posts it: figures are still as he wrote them. */
public record ProposalDraft(
        String content,
        String legalBasis,
        String amount,
        String fundingSource,
        String beneficiaries,
        String agenciesConcerned,
        boolean provincePolicy) {

    private static final int MOST_AGENCIES = 500;

    /** @return the text, or null if a fault was added */
    ProposalText read(Faults faults) {
        int before = faults.found().size();
        require(faults, "content", content, "Hãy nhập nội dung đề xuất.");
        require(faults, "legalBasis", legalBasis, "Hãy nhập căn cứ pháp lý.");
        require(faults, "beneficiaries", beneficiaries, "Hãy nhập đối tượng áp dụng.");
        Long money = money(faults);
        if (money != null && money > 0) {
            require(faults, "fundingSource", fundingSource, "Hãy nhập nguồn kinh phí.");
        }
        Integer agencies = agencies(faults);
        return faults.found().size() > before
                ? null
                : new ProposalText(
                        content,
                        legalBasis,
                        Objects.requireNonNull(money),
                        fundingSource,
                        beneficiaries,
                        Objects.requireNonNull(agencies),
                        provincePolicy);
    }

    private Long money(Faults faults) {
        if (amount == null) {
            faults.add("amount", "Hãy nhập kinh phí bằng đồng; không có thì nhập 0.");
            return null;
        }
        return VietnameseMoney.parse(amount).orElseGet(() -> {
            faults.add("amount", "Kinh phí phải là số đồng nguyên, ví dụ 1.234.567 hoặc 1234567.");
            return null;
        });
    }

    private Integer agencies(Faults faults) {
        boolean number = agenciesConcerned != null && agenciesConcerned.matches("\\d{1,3}");
        if (!number || Integer.parseInt(agenciesConcerned) > MOST_AGENCIES) {
            faults.add("agenciesConcerned", "Hãy nhập số cơ quan liên quan, từ 0 đến " + MOST_AGENCIES + ".");
            return null;
        }
        return Integer.valueOf(agenciesConcerned);
    }

    private static void require(Faults faults, String field, String text, String message) {
        if (text == null) {
            faults.add(field, message);
        }
    }
}
