package vn.dondoc.proposal.process;

import java.util.List;
import java.util.stream.Stream;
import vn.dondoc.proposal.ProposalDraft;
import vn.dondoc.workflow.FormField;
import vn.dondoc.workflow.Submission;

/** The inputs of a proposal's text, the same wherever it may be changed. */
final class TextFields {

    private static final List<FormField> FIELDS = List.of(
            FormField.text("content", "Nội dung đề xuất", 20_000),
            FormField.text("legalBasis", "Căn cứ pháp lý", 10_000),
            FormField.text("amount", "Kinh phí", 30),
            FormField.text("fundingSource", "Nguồn kinh phí", 500),
            FormField.text("beneficiaries", "Đối tượng áp dụng", 4000),
            FormField.text("agenciesConcerned", "Số cơ quan liên quan", 10),
            FormField.flag("provincePolicy", "Chính sách chung của toàn tỉnh"));

    private TextFields() {}

    static FormField[] and(FormField... others) {
        return Stream.concat(FIELDS.stream(), Stream.of(others)).toArray(FormField[]::new);
    }

    static ProposalDraft read(Submission posted) {
        return new ProposalDraft(
                posted.text("content"),
                posted.text("legalBasis"),
                posted.text("amount"),
                posted.text("fundingSource"),
                posted.text("beneficiaries"),
                posted.text("agenciesConcerned"),
                posted.flag("provincePolicy"));
    }
}
