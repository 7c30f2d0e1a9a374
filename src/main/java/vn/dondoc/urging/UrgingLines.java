package vn.dondoc.urging;

import java.util.Optional;
import org.springframework.stereotype.Component;
import vn.dondoc.assignment.LatenessReasons;
import vn.dondoc.document.IssuedDocument;
import vn.dondoc.document.IssuedDocuments;
import vn.dondoc.organisation.Agencies;
import vn.dondoc.organisation.Person;
import vn.dondoc.organisation.Persons;
import vn.dondoc.urging.UrgingView.ExplanationLine;
import vn.dondoc.urging.UrgingView.LetterLine;

/** A letter, or a request to explain, as forms show it: names for ids, words for codes. Who may read it is asked before. */
@Component
class UrgingLines {

    private final LatenessReasons reasons;
    private final IssuedDocuments documents;
    private final Agencies agencies;
    private final Persons persons;

    UrgingLines(LatenessReasons reasons, IssuedDocuments documents, Agencies agencies, Persons persons) {
        this.reasons = reasons;
        this.documents = documents;
        this.agencies = agencies;
        this.persons = persons;
    }

    LetterLine of(UrgingLetter letter) {
        Optional<IssuedDocument> document =
                Optional.ofNullable(letter.documentId()).map(documents::get);
        return new LetterLine(
                letter.id(),
                letter.state().name(),
                letter.state().label(),
                letter.origin() == UrgingOrigin.LADDER,
                letter.content(),
                person(letter.draftedBy()),
                document.map(IssuedDocument::number).orElse(null),
                document.map(IssuedDocument::issuedOn).orElse(null));
    }

    ExplanationLine of(Explanation asked) {
        return new ExplanationLine(
                asked.id(),
                asked.agencyCode(),
                agencies.shortName(asked.agencyCode()),
                asked.state().name(),
                asked.state().label(),
                asked.missedOn(),
                asked.dueOn(),
                asked.question(),
                person(asked.askedBy()),
                asked.reasonCode(),
                reasons.label(asked.reasonCode()),
                asked.answer(),
                person(asked.answeredBy()),
                asked.answeredAt());
    }

    private String person(String id) {
        return Optional.ofNullable(id)
                .flatMap(persons::find)
                .map(Person::fullName)
                .orElse(null);
    }
}
