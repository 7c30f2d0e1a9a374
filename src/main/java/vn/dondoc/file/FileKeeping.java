package vn.dondoc.file;

import java.io.IOException;
import java.io.UncheckedIOException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.dondoc.file.FileSubjects.Target;
import vn.dondoc.identity.Actor;
import vn.dondoc.problem.Problem;
import vn.dondoc.workflow.Act;

/** Adds files and takes them off, each with its line of history. */
@Service
class FileKeeping {

    private final StoredFiles files;
    private final FileStorage storage;

    FileKeeping(StoredFiles files, FileStorage storage) {
        this.files = files;
        this.storage = storage;
    }

    /**
     * Stores a file as the next version under its name. The very same content under the same name again, as after an answer that
     * got lost, changes nothing.
     *
     * @param step from whose form it comes; null if it comes from elsewhere
     * @return the stored file, or the one that was there already
     * @throws Problem if it is not this person's to add (any more)
     */
    @Transactional
    public StoredFile add(Actor actor, Target target, String step, CheckedFile file) {
        // Before the lock, so that nobody waits for megabytes.
        String key = store(file);
        target.subject().hold(target.id());
        String ownStep = target.subject().requireToAdd(actor, target.id());
        return files.of(target.subject().kind(), target.id()).stream()
                .filter(stored -> stored.latest() && isSame(stored, file))
                .findFirst()
                .map(stored -> {
                    storage.remove(key);
                    return stored;
                })
                .orElseGet(() -> record(actor, target, step == null ? ownStep : step, file, key));
    }

    private StoredFile record(Actor actor, Target target, String step, CheckedFile file, String key) {
        long id = files.add(target.subject().kind(), target.id(), step, file, key, actor.id());
        StoredFile stored = files.find(id).orElseThrow();
        String summary = "Tải lên một tệp (%s, %s)%s."
                .formatted(
                        file.name().type(),
                        SizeText.of(stored.sizeBytes()),
                        stored.version() > 1 ? ", phiên bản " + stored.version() : "");
        // Without the task: a line of history with a task says who finished it.
        target.subject()
                .record(new Act(actor, step, null), target.id(), "FILE_ADDED", summary, "Tệp số %d.".formatted(id));
        return stored;
    }

    /** @throws Problem if it is not this person's to remove, or part of what was signed and issued */
    @Transactional
    public void remove(Actor actor, Target target, StoredFile file) {
        target.subject().hold(target.id());
        String step = requireToRemove(actor, target, file);
        if (!files.markRemoved(file.id(), actor.id())) {
            throw Problem.lostRace("Tệp này đã được gỡ; hãy tải lại trang.");
        }
        target.subject()
                .record(
                        new Act(actor, step, null),
                        target.id(),
                        "FILE_REMOVED",
                        "Gỡ một tệp (%s).".formatted(SizeText.of(file.sizeBytes())),
                        "Tệp số %d.".formatted(file.id()));
    }

    /** @return the step in which he does */
    String requireToRemove(Actor actor, Target target, StoredFile file) {
        String step = target.subject().requireToAdd(actor, target.id());
        if (!actor.id().equals(file.uploadedBy())) {
            throw Problem.notAllowed("Chỉ người đã tải tệp lên được gỡ tệp.");
        }
        if (target.subject()
                .signedUntil(target.id())
                .filter(signed -> !file.uploadedAt().isAfter(signed))
                .isPresent()) {
            throw Problem.notAllowed(
                    "Tệp thuộc văn bản đã ký, phát hành nên không gỡ được; hãy tải lên phiên bản mới cùng tên.");
        }
        return step;
    }

    private static boolean isSame(StoredFile stored, CheckedFile file) {
        return stored.name().equals(file.name().text())
                && stored.sha256().equals(file.content().sha256());
    }

    private String store(CheckedFile file) {
        try {
            return storage.store(file.content().stream());
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
