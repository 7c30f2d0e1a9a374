package vn.dondoc.directive;

import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.dondoc.assignment.Assignments;
import vn.dondoc.document.Checksum;
import vn.dondoc.document.DocumentIssued;
import vn.dondoc.document.DocumentWithdrawn;
import vn.dondoc.document.IssuedDocuments;
import vn.dondoc.document.SignatureForm;
import vn.dondoc.document.SignedDocument;
import vn.dondoc.language.VietnameseDate;
import vn.dondoc.organisation.Role;
import vn.dondoc.problem.Problem;
import vn.dondoc.workflow.Act;

/** A consolidated report on its way: slip, signature, issue. */
@Service
public class ConsolidationSigning {

    /** The kind of the issued document. */
    public static final String CONSOLIDATED_REPORT = "CONSOLIDATED_REPORT";

    private final Directives directives;
    private final Assignments assignments;
    private final Consolidating consolidating;
    private final Consolidations consolidations;
    private final IssuedDocuments documents;
    private final DirectiveProcess process;
    private final DirectiveJournal journal;

    ConsolidationSigning(
            Directives directives,
            Assignments assignments,
            Consolidating consolidating,
            Consolidations consolidations,
            IssuedDocuments documents,
            DirectiveProcess process,
            DirectiveJournal journal) {
        this.directives = directives;
        this.assignments = assignments;
        this.consolidating = consolidating;
        this.consolidations = consolidations;
        this.documents = documents;
        this.process = process;
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

    /** Number and date are entered: what is left to be done is decided under the directive's lock. */
    @EventListener
    void issued(DocumentIssued issued) {
        if (!issued.kind().equals(CONSOLIDATED_REPORT)) {
            return;
        }
        Directive directive = directives.lock(documents.get(issued.documentId()).directiveId());
        Consolidation round = consolidating.inHand(directive.id());
        if (!Long.valueOf(issued.documentId()).equals(round.documentId())) {
            throw Problem.lostRace("Văn bản vừa thay đổi nên chữ ký đã hết hiệu lực; hãy tải lại danh sách.");
        }
        ConsolidationScope scope = scope(directive, round);
        journal.write(
                issued.act(),
                directive.id(),
                "CONSOLIDATED_REPORT_ISSUED",
                "Phát hành báo cáo tổng hợp " + (round.whole() ? "toàn bộ" : "một phần") + " số " + issued.number()
                        + " ngày " + VietnameseDate.write(issued.issuedOn()) + ".",
                null);
        switch (scope) {
            case WHOLE -> directives.move(directive.id(), DirectiveState.CONSOLIDATED);
            case PARTIAL -> directives.move(directive.id(), DirectiveState.GIVEN_OUT);
            case ALL_ENDED_SINCE -> consolidating.beginNext(directive);
        }
        process.consolidated(directive, scope);
    }

    /** Whoever signed takes his signature back before the clerk has issued the report. */
    @EventListener
    void withdrawn(DocumentWithdrawn withdrawn) {
        if (withdrawn.kind().equals(CONSOLIDATED_REPORT)) {
            long directiveId = documents.get(withdrawn.documentId()).directiveId();
            consolidations.becameDocument(locked(directiveId).id(), null);
            journal.write(withdrawn.act(), directiveId, "WITHDRAWN", "Rút lại chữ ký báo cáo tổng hợp.", null);
        }
    }

    private ConsolidationScope scope(Directive directive, Consolidation round) {
        if (round.whole()) {
            return ConsolidationScope.WHOLE;
        }
        return assignments.countOpen(directive.id()) == 0
                ? ConsolidationScope.ALL_ENDED_SINCE
                : ConsolidationScope.PARTIAL;
    }

    private Consolidation locked(long directiveId) {
        directives.lock(directiveId);
        return consolidating.inHand(directiveId);
    }

    private static void requireRemarks(String remarks) {
        if (remarks == null) {
            throw Problem.refused("note", "Hãy ghi rõ nội dung cần sửa.");
        }
    }
}
