package vn.dondoc.file;

import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Service;
import vn.dondoc.file.FileSubjects.Target;
import vn.dondoc.identity.Actor;
import vn.dondoc.problem.Problem;

/** What a person may read of files. A removed one is a record of the Office: for all others it is gone. */
@Service
class FileReading {

    private final FileSubjects subjects;
    private final StoredFiles files;
    private final FileLimits limits;

    FileReading(FileSubjects subjects, StoredFiles files, FileLimits limits) {
        this.subjects = subjects;
        this.files = files;
        this.limits = limits;
    }

    /** @throws Problem if there is none, or none for this person */
    StoredFile get(Actor actor, long id) {
        StoredFile file = files.find(id)
                .filter(found -> !found.isRemoved() || actor.overseesAll())
                .orElseThrow(Problem::notVisible);
        subjects.of(file).subject().requireToSee(actor, file.subjectId());
        return file;
    }

    /**
     * The files of several things that belong together; those that the person may not see are left out.
     *
     * @param addTo says whether the person may add to the last of them
     */
    FileList list(Actor actor, List<Target> targets, Runnable addTo) {
        Problem refusal = refusal(addTo);
        return new FileList(
                refusal == null,
                refusal == null ? null : refusal.getMessage(),
                limits.file(),
                SizeText.of(limits.file()),
                FileType.allEndings(),
                targets.stream()
                        .filter(target -> refusal(() -> target.subject().requireToSee(actor, target.id())) == null)
                        .flatMap(target -> views(actor, target).stream())
                        .toList());
    }

    FileView view(Actor actor, Target target, StoredFile file) {
        return views(actor, target, List.of(file)).get(0);
    }

    private List<FileView> views(Actor actor, Target target) {
        return views(
                actor,
                target,
                files.of(target.subject().kind(), target.id()).stream()
                        .filter(file -> !file.isRemoved() || actor.overseesAll())
                        .toList());
    }

    private List<FileView> views(Actor actor, Target target, List<StoredFile> shown) {
        boolean mayChange = refusal(() -> target.subject().requireToAdd(actor, target.id())) == null;
        Optional<OffsetDateTime> signedUntil = mayChange ? target.subject().signedUntil(target.id()) : Optional.empty();
        return shown.stream()
                .map(file -> FileView.of(
                        file,
                        target.subject().label(),
                        mayChange
                                && !file.isRemoved()
                                && FileKeeping.hindrance(actor, file, signedUntil)
                                        .isEmpty()))
                .toList();
    }

    private static Problem refusal(Runnable requirement) {
        try {
            requirement.run();
            return null;
        } catch (Problem refused) {
            return refused;
        }
    }
}
