package vn.dondoc.note;

import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Service;
import vn.dondoc.identity.Actor;
import vn.dondoc.workflow.OpenTask;

/** What a person may read of the notes around a task: each where he may see what it is about. */
@Service
class NoteReading {

    private final Notes notes;
    private final NoteLevels levels;

    NoteReading(Notes notes, NoteLevels levels) {
        this.notes = notes;
        this.levels = levels;
    }

    /** @param total how many he may read in all */
    record Page(List<NoteView> notes, long total) {}

    /** The newest first. */
    Page page(Actor reader, OpenTask task, int page, int size) {
        List<String> readable = notes.subjects(task).stream()
                .flatMap(about -> levels.at(about.subjectKind(), about.subjectId()).stream())
                .filter(level -> level.isReadBy(reader))
                .map(NoteLevel::key)
                .toList();
        if (readable.isEmpty()) {
            return new Page(List.of(), 0);
        }
        List<Note> found = notes.page(task, readable, page, size);
        Map<Long, List<String>> mentioned = notes.mentioned(found);
        return new Page(
                found.stream()
                        .map(note -> NoteView.of(
                                note,
                                levels.at(note.subjectKind(), note.subjectId())
                                        .map(level -> level.subject().label())
                                        .orElseThrow(),
                                mentioned.getOrDefault(note.id(), List.of())))
                        .toList(),
                notes.count(task, readable));
    }
}
