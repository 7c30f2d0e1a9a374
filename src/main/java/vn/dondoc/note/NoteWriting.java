package vn.dondoc.note;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.dondoc.identity.AccessPolicy;
import vn.dondoc.identity.Actor;
import vn.dondoc.language.VietnameseText;
import vn.dondoc.problem.Faults;
import vn.dondoc.problem.Problem;
import vn.dondoc.workflow.OpenTask;

/** Writes a note and tells whom it mentions. No line of history: it is one itself, and no step of anybody's work. */
@Service
class NoteWriting {

    static final int LONGEST = 2000;
    private static final int MOST_MENTIONED = 10;

    private final Notes notes;
    private final NoteLevels levels;
    private final Mentionable mentionable;
    private final MentionNotices notices;
    private final AccessPolicy policy;

    NoteWriting(Notes notes, NoteLevels levels, Mentionable mentionable, MentionNotices notices, AccessPolicy policy) {
        this.notes = notes;
        this.levels = levels;
        this.mentionable = mentionable;
        this.notices = notices;
        this.policy = policy;
    }

    /**
     * @param level what it is about; null for the innermost that the task is about
     * @throws Problem if he only watches, if there is no text or too much, or if somebody mentioned may not read it
     */
    @Transactional
    public void write(Actor actor, OpenTask task, String level, String given, List<String> mentioned) {
        requireToWrite(actor, task);
        Faults faults = new Faults();
        NoteLevel about = level(actor, task, level, faults);
        String text = text(given, faults);
        Set<String> told = new LinkedHashSet<>(mentioned == null ? List.of() : mentioned);
        told.remove(actor.id());
        if (told.size() > MOST_MENTIONED) {
            faults.add("mentioned", "Mỗi ý kiến nhắc đến tối đa " + MOST_MENTIONED + " người.");
        } else if (about != null) {
            told.stream()
                    .filter(person ->
                            person == null || mentionable.reader(person, about).isEmpty())
                    .forEach(person -> faults.add(
                            "mentioned",
                            "Người được nhắc đến (" + person
                                    + ") không đọc được ý kiến này; hãy bỏ tên đó hoặc chọn người khác."));
        }
        faults.throwIfAny();
        Long assignmentId = about.subject().depth() == 0 ? null : task.assignmentId();
        long id = notes.add(
                new NewNote(about, task.directiveId(), assignmentId, text, actor.id(), agency(actor, task), told));
        notices.tell(id, task, about, told);
    }

    /** Why he writes none here; null if he may. */
    String hindrance(Actor actor, OpenTask task) {
        try {
            requireToWrite(actor, task);
            return null;
        } catch (Problem refused) {
            return refused.getMessage();
        }
    }

    private void requireToWrite(Actor actor, OpenTask task) {
        if (!policy.takesPart(actor, task)) {
            throw Problem.notAllowed("Ông/bà theo dõi việc này nên đọc được ý kiến, không ghi ý kiến.");
        }
    }

    private NoteLevel level(Actor actor, OpenTask task, String level, Faults faults) {
        List<NoteLevel> open = levels.of(actor, task);
        NoteLevel found = open.stream()
                .filter(each -> level == null || each.subject().kind().equals(level))
                .findFirst()
                .orElse(null);
        if (found == null) {
            faults.add("level", "Hãy chọn ai đọc được ý kiến này.");
        }
        return found;
    }

    private static String text(String given, Faults faults) {
        if (given == null || given.isBlank()) {
            faults.add("text", "Hãy nhập ý kiến.");
            return null;
        }
        String text = VietnameseText.clean(given);
        if (!VietnameseText.isText(given)) {
            faults.add("text", "Ý kiến có ký tự không đọc được; hãy xóa ký tự đó.");
        } else if (text.length() > LONGEST) {
            faults.add("text", "Ý kiến dài quá 2.000 ký tự; hãy viết gọn lại.");
        }
        return text;
    }

    private static String agency(Actor actor, OpenTask task) {
        if (actor.worksIn(task.agencyCode())) {
            return task.agencyCode();
        }
        return actor.agencies().stream().findFirst().orElse(null);
    }
}
