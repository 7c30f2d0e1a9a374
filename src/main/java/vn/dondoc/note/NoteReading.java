package vn.dondoc.note;

import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Service;
import vn.dondoc.identity.Actor;
import vn.dondoc.problem.Problem;
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
        return page(reader, Around.of(task), page, size);
    }

    /**
     * The same without a task, also after the assignment has ended.
     *
     * @throws Problem if there is no such assignment, or he may neither see it nor read any note on it
     */
    Page pageOfAssignment(Actor reader, long assignmentId, int page, int size) {
        Around around = notes.aroundAssignment(assignmentId).orElseThrow(Problem::notVisible);
        Page found = page(reader, around, page, size);
        boolean seesIt = levels.at("assignment", assignmentId)
                .filter(level -> level.isReadBy(reader))
                .isPresent();
        if (found.total() == 0 && !seesIt) {
            throw Problem.notVisible();
        }
        return found;
    }

    private Page page(Actor reader, Around around, int page, int size) {
        List<String> readable = notes.subjects(around).stream()
                .flatMap(about -> levels.at(about.subjectKind(), about.subjectId()).stream())
                .filter(level -> level.isReadBy(reader))
                .map(NoteLevel::key)
                .toList();
        if (readable.isEmpty()) {
            return new Page(List.of(), 0);
        }
        List<Note> found = notes.page(around, readable, page, size);
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
                notes.count(around, readable));
    }
}
