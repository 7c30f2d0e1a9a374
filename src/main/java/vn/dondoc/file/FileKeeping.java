package vn.dondoc.file;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.OffsetDateTime;
import java.util.Optional;
import org.springframework.stereotype.Service;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionTemplate;
import vn.dondoc.file.FileSubjects.Target;
import vn.dondoc.identity.Actor;
import vn.dondoc.problem.Problem;
import vn.dondoc.workflow.Act;

/** Adds files and takes them off, each with its line of history. */
@Service
class FileKeeping {

    private final StoredFiles files;
    private final FileStorage storage;
    private final TransactionTemplate transaction;

    FileKeeping(StoredFiles files, FileStorage storage, PlatformTransactionManager transactionManager) {
        this.files = files;
        this.storage = storage;
        this.transaction = new TransactionTemplate(transactionManager);
    }

    /**
     * Stores a file as the next version under its name. The very same content under the same name again, as after an answer that
     * got lost, changes nothing.
     *
     * @param step from whose form it comes; null if it comes from elsewhere
     * @return the stored file, or the one that was there already
     * @throws Problem if it is not this person's to add (any more)
     */
    public StoredFile add(Actor actor, Target target, String step, CheckedFile file) {
        String key = store(file);
        boolean kept = false;
        try {
            StoredFile stored = transaction.execute(status -> keep(actor, target, step, file, key));
            kept = stored.storageKey().equals(key);
            return stored;
        } finally {
            if (!kept) {
                storage.remove(key);
            }
        }
    }

    private StoredFile keep(Actor actor, Target target, String step, CheckedFile file, String key) {
        target.subject().hold(target.id());
        String ownStep = target.subject().requireToAdd(actor, target.id());
        return files.of(target.subject().kind(), target.id()).stream()
                .filter(stored -> stored.latest() && isSame(stored, file))
                .findFirst()
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
                .record(Act.inStep(actor, step), target.id(), "FILE_ADDED", summary, "Tệp số %d.".formatted(id));
        return stored;
    }

    /** @throws Problem if it is not this person's to remove, or part of what was signed and issued */
    @Transactional
    public void remove(Actor actor, Target target, StoredFile file) {
        target.subject().hold(target.id());
        String step = target.subject().requireToAdd(actor, target.id());
        hindrance(actor, file, target.subject().signedUntil(target.id())).ifPresent(hindered -> {
            throw hindered;
        });
        if (!files.markRemoved(file.id(), actor.id())) {
            throw Problem.lostRace("Tệp này đã được gỡ; hãy tải lại trang.");
        }
        target.subject()
                .record(
                        Act.inStep(actor, step),
                        target.id(),
                        "FILE_REMOVED",
                        "Gỡ một tệp (%s).".formatted(SizeText.of(file.sizeBytes())),
                        "Tệp số %d.".formatted(file.id()));
    }

    /** Why this person may not remove a file although he may add: it is another's, or part of what was signed and issued. */
    static Optional<Problem> hindrance(Actor actor, StoredFile file, Optional<OffsetDateTime> signedUntil) {
        if (!actor.id().equals(file.uploadedBy())) {
            return Optional.of(Problem.notAllowed("Chỉ người đã tải tệp lên được gỡ tệp."));
        }
        return signedUntil
                .filter(signed -> !file.uploadedAt().isAfter(signed))
                .map(signed -> Problem.notAllowed(
                        "Tệp thuộc văn bản đã ký, phát hành nên không gỡ được; hãy tải lên phiên bản mới cùng tên."));
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
