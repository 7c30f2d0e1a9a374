package vn.dondoc.file;

import java.util.Comparator;
import java.util.List;
import java.util.function.Predicate;
import org.springframework.stereotype.Component;
import vn.dondoc.problem.Problem;
import vn.dondoc.workflow.OpenTask;

/** Everything that carries files. */
@Component
class FileSubjects {

    /** One thing that carries files. */
    record Target(FileSubject subject, long id) {}

    private final List<FileSubject> subjects;

    FileSubjects(List<FileSubject> subjects) {
        this.subjects = subjects.stream()
                .sorted(Comparator.comparing(FileSubject::depth))
                .toList();
    }

    Target of(StoredFile file) {
        return new Target(find(subject -> subject.kind().equals(file.subjectKind())), file.subjectId());
    }

    /** @throws Problem if there is no such address */
    Target at(String collection, long id) {
        return new Target(find(subject -> subject.collection().equals(collection)), id);
    }

    /** What a task is about, the directive first. */
    List<Target> of(OpenTask task) {
        return subjects.stream()
                .filter(subject -> subject.idIn(task) != null)
                .map(subject -> new Target(subject, subject.idIn(task)))
                .toList();
    }

    private FileSubject find(Predicate<FileSubject> wanted) {
        return subjects.stream().filter(wanted).findFirst().orElseThrow(Problem::notVisible);
    }
}
