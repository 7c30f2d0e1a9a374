package vn.dondoc.file;

import io.swagger.v3.oas.annotations.media.Schema;
import java.util.ArrayList;
import java.util.List;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Component;
import vn.dondoc.file.FileSubjects.Target;
import vn.dondoc.identity.Actor;
import vn.dondoc.problem.Fault;
import vn.dondoc.problem.Problem;

/** What an upload is answered with. */
@Component
class FileAnswers {

    private final FileReading reading;

    FileAnswers(FileReading reading) {
        this.reading = reading;
    }

    @Schema(description = "Kết quả của một tệp trong lần gửi")
    record UploadResult(
            @Schema(description = "Tên như bên gửi đặt") String name,
            @Schema(description = "Tệp đã lưu; null: không nhận") FileView file,
            @Schema(description = "Vì sao không nhận; null: đã lưu") String refusal) {}

    /**
     * @return 201 with a line for each file as soon as one was stored
     * @throws Problem if none was: the one refusal, or all of them by place
     */
    ResponseEntity<List<UploadResult>> answer(Actor actor, Target target, List<FileIntake.Outcome> outcomes) {
        if (outcomes.stream().allMatch(outcome -> outcome.stored() == null)) {
            throw refused(outcomes);
        }
        return ResponseEntity.status(HttpStatus.CREATED)
                .body(outcomes.stream()
                        .map(outcome -> new UploadResult(
                                outcome.name(),
                                outcome.stored() == null ? null : reading.view(actor, target, outcome.stored()),
                                outcome.refusal() == null
                                        ? null
                                        : outcome.refusal().getMessage()))
                        .toList());
    }

    private static Problem refused(List<FileIntake.Outcome> outcomes) {
        Problem first = outcomes.get(0).refusal();
        if (outcomes.size() == 1 || first.kind() != Problem.Kind.REFUSED) {
            return first;
        }
        List<Fault> faults = new ArrayList<>();
        for (int i = 0; i < outcomes.size(); i++) {
            faults.add(new Fault("files[" + i + "]", outcomes.get(i).refusal().getMessage()));
        }
        return Problem.refused(faults);
    }
}
