package vn.dondoc.file;

import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestControllerAdvice;
import vn.dondoc.problem.Problem;

/** Answers an upload that is too large, in the form of every other refusal. */
@RestControllerAdvice
class UploadAdvice {

    @ExceptionHandler
    ResponseEntity<Problem.Body> tooLarge(UploadTooLargeException tooLarge) {
        return ResponseEntity.status(HttpStatus.PAYLOAD_TOO_LARGE)
                .body(Problem.refused("file", tooLarge.getMessage()).body());
    }
}
