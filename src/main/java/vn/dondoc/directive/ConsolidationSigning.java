package vn.dondoc.directive;

import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.dondoc.checksum.Checksum;
import vn.dondoc.document.IssuedDocuments;
import vn.dondoc.document.SignatureForm;
import vn.dondoc.document.SignedDocument;
import vn.dondoc.organisation.Role;
import vn.dondoc.problem.Problem;
import vn.dondoc.workflow.Act;

/** A consolidated report on its way up: slip and signature. */
@Service
public class ConsolidationSigning {

    /** The kind of the issued document. */
    public static final String CONSOLIDATED_REPORT = "CONSOLIDATED_REPORT";

    private final Directives directives;
    private final ConsolidationRounds rounds;
    private final Consolidations consolidations;
    private final IssuedDocuments documents;
    private final DirectiveJournal journal;

    ConsolidationSigning(
            Directives directives,
            ConsolidationRounds rounds,
            Consolidations consolidations,
            IssuedDocuments documents,
            DirectiveJournal journal) {
        this.directives = directives;
        this.rounds = rounds;
        this.consolidations = consolidations;
        this.documents = documents;
        this.journal = journal;
    }

    /** The Office's leader signs: the checksum says which slip and which report he sends up. */
    @Transactional
    public void signSlip(Act act, long directiveId) {
        Consolidation round = locked(directiveId);
        consolidations.signSlip(round.id(), act.actor().id(), Checksum.of(round.slipAndReport()));
        journal.write(act, directiveId, "SLIP_SIGNED", "Ký phiếu trình báo cáo tổng hợp.", null);
    }

    @Transactional
    public void returnSlip(Act act, long directiveId, String remarks) {
        requireRemarks(remarks);
        locked(directiveId);
        journal.write(act, directiveId, "SLIP_RETURNED", "Trả lại dự thảo báo cáo tổng hợp để sửa.", remarks);
    }

    /** The Office's leader takes his signature on the slip back before the report is signed. */
    @Transactional
    public void withdrawSlip(Act act, long directiveId) {
        consolidations.unsignSlip(locked(directiveId).id());
        journal.write(act, directiveId, "WITHDRAWN", "Rút lại phiếu trình.", null);
    }

    /**
     * @param form how it is signed; null where the head signs in his own name
     * @return the document to be issued
     * @throws Problem if a deputy signs as if he were the head (Nghị định 30/2020/NĐ-CP, Điều 13)
     */
    @Transactional
    public long sign(Act act, long directiveId, SignatureForm form) {
        Consolidation round = locked(directiveId);
        Directive directive = directives.find(directiveId).orElseThrow();
        if (form == null && !act.actor().holds(directive.issuerCode(), Role.CHAIR)) {
            throw Problem.refused("signatureForm", "Hãy chọn hình thức ký: cấp phó ký KT. người đứng đầu.");
        }
        long documentId = documents.addSigned(
                CONSOLIDATED_REPORT,
                new SignedDocument(
                        directive.issuerCode(),
                        directiveId,
                        null,
                        "Báo cáo kết quả thực hiện văn bản số " + directive.number()
                                + (round.whole() ? "" : " (một phần)"),
                        form == null ? null : form.name(),
                        round.reportText()),
                act.actor());
        consolidations.becameDocument(round.id(), documentId);
        journal.write(act, directiveId, "CONSOLIDATED_REPORT_SIGNED", "Ký báo cáo tổng hợp.", null);
        return documentId;
    }

    /** Back to the Office's leader, whose signature on the slip no longer counts. */
    @Transactional
    public void sendBack(Act act, long directiveId, String remarks) {
        requireRemarks(remarks);
        consolidations.unsignSlip(locked(directiveId).id());
        journal.write(act, directiveId, "CONSOLIDATED_REPORT_SENT_BACK", "Trả lại báo cáo tổng hợp.", remarks);
    }

    private Consolidation locked(long directiveId) {
        directives.lock(directiveId);
        return rounds.inHand(directiveId);
    }

    private static void requireRemarks(String remarks) {
        if (remarks == null) {
            throw Problem.refused("note", "Hãy ghi rõ nội dung cần sửa.");
        }
    }
}
