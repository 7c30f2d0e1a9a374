package vn.dondoc.dossier;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.IntStream;

/** An assignment as the form of a task shows it. */
public record AssignmentPart(
        long id,
        int ordinal,
        String title,
        String content,
        String leadCode,
        String leadName,
        List<Coordinator> coordinating,
        String kind,
        String kindLabel,
        String progress,
        String progressLabel,
        LocalDate dueOn,
        LocalDate originalDueOn,
        String deadlineBasisLabel,
        String deadlineRule,
        String deadlineState,
        String deadlineStateLabel,
        String deadlineWords,
        String handlerId,
        String handlerName,
        String proposedLeadCode,
        String proposedLeadName,
        boolean proposalRequired,
        boolean beneficiaryListRequired,
        LocalDate givenOn,
        LocalDate receivedOn,
        LocalDate resultIssuedOn,
        String periodLabel,
        LocalDate periodTo,
        String holder) {

    /** An agency whose part it also is. */
    public record Coordinator(String code, String name) {}

    static AssignmentPart of(AssignmentView a) {
        List<Coordinator> coordinators = IntStream.range(0, a.coordinating().size())
                .mapToObj(i -> new Coordinator(
                        a.coordinating().get(i), a.coordinatingNames().get(i)))
                .toList();
        return new AssignmentPart(
                a.id(),
                a.ordinal(),
                a.title(),
                a.content(),
                a.lead(),
                a.leadName(),
                coordinators,
                a.kind(),
                a.kindLabel(),
                a.progress(),
                a.progressLabel(),
                a.dueOn(),
                a.originalDueOn(),
                a.deadlineBasisLabel(),
                a.deadlineRule(),
                a.deadlineState().name(),
                a.deadlineStateLabel(),
                a.deadlineWords(),
                a.handlerId(),
                a.handlerName(),
                a.proposedLeadCode(),
                a.proposedLeadName(),
                a.proposalRequired(),
                a.beneficiaryListRequired(),
                a.givenOn(),
                a.receivedOn(),
                a.resultIssuedOn(),
                a.periodLabel(),
                a.periodTo(),
                a.holder());
    }

    /** As an agency sees it that is only asked for its opinion. */
    AssignmentPart asAskedAbout() {
        return new AssignmentPart(
                id,
                ordinal,
                title,
                null,
                leadCode,
                leadName,
                coordinating,
                kind,
                kindLabel,
                progress,
                progressLabel,
                dueOn,
                originalDueOn,
                deadlineBasisLabel,
                deadlineRule,
                deadlineState,
                deadlineStateLabel,
                deadlineWords,
                null,
                null,
                null,
                null,
                proposalRequired,
                beneficiaryListRequired,
                givenOn,
                receivedOn,
                resultIssuedOn,
                periodLabel,
                periodTo,
                null);
    }
}
