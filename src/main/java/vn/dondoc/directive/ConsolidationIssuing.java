package vn.dondoc.directive;

import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.dondoc.assignment.Assignments;
import vn.dondoc.document.DocumentIssued;
import vn.dondoc.document.DocumentWithdrawn;
import vn.dondoc.document.IssuedDocument;
import vn.dondoc.document.IssuedDocuments;
import vn.dondoc.language.VietnameseDate;
import vn.dondoc.problem.Problem;
import vn.dondoc.workflow.Act;

/** A signed consolidated report gets its number; signature or number are taken back before the next one has acted. */
@Service
public class ConsolidationIssuing {

    private final Directives directives;
    private final Assignments assignments;
    private final ConsolidationRounds rounds;
    private final Consolidations consolidations;
    private final IssuedDocuments documents;
    private final DirectiveProcess process;
    private final DirectiveJournal journal;

    ConsolidationIssuing(
            Directives directives,
            Assignments assignments,
            ConsolidationRounds rounds,
            Consolidations consolidations,
            IssuedDocuments documents,
            DirectiveProcess process,
            DirectiveJournal journal) {
        this.directives = directives;
        this.assignments = assignments;
        this.rounds = rounds;
        this.consolidations = consolidations;
        this.documents = documents;
        this.process = process;
        this.journal = journal;
    }

    /** Number and date are entered: what is left to be done is decided under the directive's lock. */
    @EventListener
    void issued(DocumentIssued issued) {
        if (!issued.kind().equals(ConsolidationSigning.CONSOLIDATED_REPORT)) {
            return;
        }
        Directive directive = directives.lock(documents.get(issued.documentId()).directiveId());
        Consolidation round = rounds.inHand(directive.id());
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
            case ALL_ENDED_SINCE -> rounds.beginWhole(directive);
        }
        process.consolidated(directive, scope);
    }

    /** Whoever signed takes his signature back before the clerk has issued the report. */
    @EventListener
    void withdrawn(DocumentWithdrawn withdrawn) {
        if (withdrawn.kind().equals(ConsolidationSigning.CONSOLIDATED_REPORT)) {
            long directiveId = documents.get(withdrawn.documentId()).directiveId();
            directives.lock(directiveId);
            consolidations.becameDocument(rounds.inHand(directiveId).id(), null);
            journal.write(withdrawn.act(), directiveId, "WITHDRAWN", "Rút lại chữ ký báo cáo tổng hợp.", null);
        }
    }

    /**
     * The clerk takes the issue of a report on the whole back before the follow-up has ended: number and date are entered anew,
     * the number is free again, the signature still covers the text.
     *
     * @return the document to be issued
     */
    @Transactional
    public long withdrawIssue(Act act, long directiveId) {
        directives.lock(directiveId);
        Consolidation round = rounds.inHand(directiveId);
        IssuedDocument issued = documents.get(round.documentId());
        long documentId = documents.reissue(issued.id());
        consolidations.becameDocument(round.id(), documentId);
        directives.move(directiveId, DirectiveState.CONSOLIDATING);
        journal.write(
                act,
                directiveId,
                "WITHDRAWN",
                "Rút lại việc phát hành báo cáo tổng hợp số " + issued.number() + " ngày "
                        + VietnameseDate.write(issued.issuedOn()) + " để nhập lại số, ngày.",
                null);
        return documentId;
    }

    private ConsolidationScope scope(Directive directive, Consolidation round) {
        if (round.whole()) {
            return ConsolidationScope.WHOLE;
        }
        return assignments.countOpen(directive.id()) == 0
                ? ConsolidationScope.ALL_ENDED_SINCE
                : ConsolidationScope.PARTIAL;
    }
}
