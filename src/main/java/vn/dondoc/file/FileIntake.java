package vn.dondoc.file;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import org.springframework.stereotype.Service;
import vn.dondoc.file.FileSubjects.Target;
import vn.dondoc.identity.Actor;
import vn.dondoc.problem.Problem;

/** Takes in the files of one request: all are read first, then each is checked and stored on its own. */
@Service
class FileIntake {

    /**
     * What became of one file of a request.
     *
     * @param name as the client gave it
     * @param stored null if it was refused
     * @param refusal null if it was stored
     */
    record Outcome(String name, StoredFile stored, Problem refusal) {}

    private final UploadReader reader;
    private final ContentCheck check;
    private final FileKeeping keeping;
    private final FileLimits limits;

    FileIntake(UploadReader reader, ContentCheck check, FileKeeping keeping, FileLimits limits) {
        this.reader = reader;
        this.check = check;
        this.keeping = keeping;
        this.limits = limits;
    }

    /**
     * @param step from whose form the files come, null if from elsewhere
     * @return one outcome for each file, in their order
     * @throws Problem if this person may add nothing here, or the upload did not come to its end
     * @throws UploadTooLargeException if every file, or all together, are larger than they may be
     */
    List<Outcome> take(Actor actor, Target target, String step, HttpServletRequest request) {
        target.subject().requireToAdd(actor, target.id());
        try (Upload upload = reader.read(request)) {
            if (upload.items().isEmpty()) {
                throw Problem.refused("file", "Chưa có tệp nào được gửi; hãy chọn ít nhất một tệp.");
            }
            if (upload.items().stream().allMatch(item -> item.content() == null)) {
                throw new UploadTooLargeException(limits.tooLarge());
            }
            List<Outcome> outcomes = new ArrayList<>();
            for (Upload.Item item : upload.items()) {
                outcomes.add(take(actor, target, step, item));
            }
            return outcomes;
        }
    }

    private Outcome take(Actor actor, Target target, String step, Upload.Item item) {
        try {
            if (item.content() == null) {
                throw Problem.refused("file", limits.tooLarge());
            }
            CheckedFile file = check.check(item.name(), item.content());
            return new Outcome(item.name(), keeping.add(actor, target, step, file), null);
        } catch (Problem refusal) {
            return new Outcome(item.name(), null, refusal);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
