package vn.dondoc.dossier;

import java.util.Map;
import org.springframework.stereotype.Component;
import vn.dondoc.assignment.Assignment;
import vn.dondoc.assignment.Assignments;
import vn.dondoc.directive.ConsolidationSigning;
import vn.dondoc.directive.ReportChannels;
import vn.dondoc.document.IssuedDocument;
import vn.dondoc.urging.UrgingSigning;

/** Documents as forms show them: what kind it is, who signed it how, to whom it goes. */
@Component
class DocumentLines {

    private static final Map<String, String> DOCUMENT_KINDS = Map.of(
            "PLAN",
            "Văn bản triển khai",
            "REPORT",
            "Báo cáo kết quả",
            "PROPOSAL",
            "Tờ trình",
            "DECISION",
            "Quyết định",
            UrgingSigning.URGING,
            "Công văn đôn đốc",
            ConsolidationSigning.CONSOLIDATED_REPORT,
            "Báo cáo tổng hợp");

    private final Assignments assignments;
    private final ReportChannels channels;

    DocumentLines(Assignments assignments, ReportChannels channels) {
        this.assignments = assignments;
        this.channels = channels;
    }

    DocumentLine of(IssuedDocument document, DirectiveLine directive, Names names) {
        return new DocumentLine(
                document.id(),
                document.kind(),
                DOCUMENT_KINDS.getOrDefault(document.kind(), document.kind()),
                document.subject(),
                document.number(),
                document.issuedOn(),
                document.signerName(),
                document.signerTitle(),
                document.signatureForm(),
                names.person(document.signedFor()),
                document.signatureBasis(),
                document.paperBasis(),
                document.signedAt(),
                document.recipients(),
                defaultRecipients(document, directive, names));
    }

    private String defaultRecipients(IssuedDocument document, DirectiveLine directive, Names names) {
        if (document.kind().equals(UrgingSigning.URGING)) {
            return assignments
                            .find(document.assignmentId())
                            .map(Assignment::leadCode)
                            .map(names::agency)
                            .orElse("") + "\nChủ tịch, Phó Chủ tịch phụ trách (báo cáo)\nLưu: VT";
        }
        String above = document.kind().equals(ConsolidationSigning.CONSOLIDATED_REPORT)
                ? channels.recipient(directive.reportTo())
                : directive.issuerName();
        return (above == null ? "" : above + "\n") + "Văn phòng UBND tỉnh\nLưu: VT";
    }
}
