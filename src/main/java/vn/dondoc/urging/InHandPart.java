package vn.dondoc.urging;

import java.util.Optional;
import org.springframework.stereotype.Component;
import vn.dondoc.identity.Actor;
import vn.dondoc.workflow.FormPart;
import vn.dondoc.workflow.OpenTask;

/** The letter that a step drafts, signs or issues. */
@Component
class InHandPart implements FormPart {

    private static final String PROCESS = "urging";

    private final UrgingLetters letters;
    private final UrgingViews views;

    InHandPart(UrgingLetters letters, UrgingViews views) {
        this.letters = letters;
        this.views = views;
    }

    @Override
    public String name() {
        return "letter";
    }

    @Override
    public Optional<UrgingView.LetterLine> of(Actor reader, OpenTask task) {
        return inHand(task).flatMap(letter -> views.letter(reader, letter));
    }

    private Optional<UrgingLetter> inHand(OpenTask task) {
        if (task.processKey().equals(PROCESS)) {
            return letters.find(task.subjectId());
        }
        return task.documentId() == null || task.assignmentId() == null
                ? Optional.empty()
                : letters.ofDocument(task.documentId());
    }
}
