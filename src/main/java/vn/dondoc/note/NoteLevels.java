package vn.dondoc.note;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;
import vn.dondoc.file.FileSubject;
import vn.dondoc.identity.Actor;
import vn.dondoc.workflow.OpenTask;

/** What may be spoken about around a task. */
@Component
class NoteLevels {

    private final List<FileSubject> subjects;

    NoteLevels(List<FileSubject> subjects) {
        this.subjects = subjects.stream()
                .sorted(Comparator.comparing(FileSubject::depth).reversed())
                .toList();
    }

    /** What the task is about, as far as this person may see it; the innermost, which the fewest read, first. */
    List<NoteLevel> of(Actor actor, OpenTask task) {
        return subjects.stream()
                .filter(subject -> subject.idIn(task) != null)
                .map(subject -> new NoteLevel(subject, subject.idIn(task)))
                .filter(level -> level.isReadBy(actor))
                .toList();
    }

    /** @param about what a note is about, as {@link NoteLevel#key} names it */
    boolean standsBeside(OpenTask task, String about) {
        return subjects.stream()
                .filter(subject -> subject.idIn(task) != null)
                .anyMatch(subject ->
                        new NoteLevel(subject, subject.idIn(task)).key().equals(about));
    }

    /** Empty if nothing of that kind carries notes any more. */
    Optional<NoteLevel> at(String kind, long id) {
        return subjects.stream()
                .filter(subject -> subject.kind().equals(kind))
                .map(subject -> new NoteLevel(subject, id))
                .findFirst();
    }
}
