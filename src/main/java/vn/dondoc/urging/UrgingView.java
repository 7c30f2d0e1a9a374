package vn.dondoc.urging;

import java.time.LocalDate;
import java.util.List;

/** What a form shows of urging and explaining, and what this person may do there. */
public record UrgingView(
        int letters,
        int messages,
        LocalDate lastOn,
        boolean mayUrge,
        boolean maySendLetter,
        boolean mayAskForExplanation,
        List<LetterLine> all,
        List<ExplanationLine> explanations) {

    /** A letter, with its number once it is issued. */
    public record LetterLine(
            long id,
            String state,
            String stateLabel,
            boolean byLadder,
            String content,
            String draftedByName,
            String number,
            LocalDate issuedOn) {}

    /** A request to explain and its answer. */
    public record ExplanationLine(
            long id,
            String agency,
            String agencyName,
            String state,
            String stateLabel,
            LocalDate missedOn,
            LocalDate dueOn,
            String question,
            String askedByName,
            String reasonCode,
            String reasonLabel,
            String answer,
            String answeredByName,
            java.time.OffsetDateTime answeredAt) {}
}
