package vn.dondoc.dossier;

import io.swagger.v3.oas.annotations.media.Schema;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import vn.dondoc.directive.Directive;

/** A directive as people and other systems read it: the fields of {@code directive.json}, and where it stands. */
@Schema(description = "Văn bản chỉ đạo")
public record DirectiveView(
        long id,
        @Schema(description = "Số, ký hiệu") String number,
        LocalDate issuedOn,
        @Schema(description = "Mã cơ quan ban hành") String issuer,
        String issuerName,
        @Schema(description = "Trích yếu") String subject,
        @Schema(description = "Mã lĩnh vực") String field,
        String fieldName,
        @Schema(description = "NONE, URGENT, VERY_URGENT hoặc IMMEDIATE") String urgency,
        String urgencyLabel,
        String originatingInstruction,
        @Schema(description = "Báo cáo kết quả cho ai") String reportTo,
        String signedBy,
        String signedByName,
        List<String> recipients,
        @Schema(description = "Căn cứ của từng nội dung: TEXT, OFFICE, POLICY, INFERRED") Map<String, String> basis,
        String state,
        String stateLabel,
        LocalDate givenOutOn,
        LocalDate endedOn,
        @Schema(description = "Văn bản thay thế") Long replacedBy,
        List<AssignmentView> assignments) {

    static DirectiveView of(
            Directive d, Names names, String fieldName, Map<String, String> basis, List<AssignmentView> parts) {
        return new DirectiveView(
                d.id(),
                d.number(),
                d.issuedOn(),
                d.issuerCode(),
                names.agency(d.issuerCode()),
                d.subject(),
                d.field(),
                fieldName,
                d.urgency().name(),
                d.urgency().label(),
                d.originatingInstruction(),
                d.reportTo(),
                d.signedBy(),
                names.person(d.signedBy()),
                d.recipients() == null
                        ? List.of()
                        : Arrays.asList(d.recipients().split("\n")),
                basis,
                d.state().name(),
                d.state().label(),
                d.givenOutOn(),
                d.endedOn(),
                d.replacedBy(),
                parts);
    }
}
