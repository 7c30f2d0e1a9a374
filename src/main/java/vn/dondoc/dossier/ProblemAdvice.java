package vn.dondoc.dossier;

import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.http.converter.HttpMessageNotReadableException;
import org.springframework.jdbc.CannotGetJdbcConnectionException;
import org.springframework.transaction.CannotCreateTransactionException;
import org.springframework.validation.BindException;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestControllerAdvice;
import org.springframework.web.method.annotation.MethodArgumentTypeMismatchException;
import org.springframework.web.multipart.MaxUploadSizeExceededException;
import vn.dondoc.problem.Problem;

/** Answers every refusal in the one form that all interfaces share. */
@RestControllerAdvice
class ProblemAdvice {

    private static final Logger LOG = LoggerFactory.getLogger(ProblemAdvice.class);
    private static final String SECONDS_TO_WAIT = "30";

    @ExceptionHandler
    ResponseEntity<Problem.Body> refused(Problem problem) {
        return ResponseEntity.status(problem.kind().status()).body(problem.body());
    }

    @ExceptionHandler
    ResponseEntity<Problem.Body> unreadable(HttpMessageNotReadableException unreadable) {
        return refused(Problem.refused("", "Nội dung gửi lên không đọc được; hãy gửi JSON đúng cú pháp."));
    }

    @ExceptionHandler
    ResponseEntity<Problem.Body> tooLarge(MaxUploadSizeExceededException tooLarge) {
        return ResponseEntity.status(HttpStatus.PAYLOAD_TOO_LARGE)
                .body(Problem.refused("file", "Tệp quá lớn; mỗi tệp tối đa 6 MB.")
                        .body());
    }

    /** All connections to the database are taken before anything began: whoever asks waits a while, and is told to come again. */
    @ExceptionHandler
    ResponseEntity<Problem.Body> busy(CannotCreateTransactionException busy) {
        return busy(
                busy,
                "Hệ thống đang bận, chưa có gì được lưu; nội dung vẫn còn trên trang này. Hãy thử lại sau ít phút.");
    }

    /** The same for a single statement, which may come after something was saved. */
    @ExceptionHandler
    ResponseEntity<Problem.Body> busy(CannotGetJdbcConnectionException busy) {
        return busy(busy, "Hệ thống đang bận. Hãy tải lại trang để xem đã lưu chưa, rồi thử lại sau ít phút.");
    }

    private static ResponseEntity<Problem.Body> busy(Exception busy, String message) {
        LOG.warn("No connection to the database was free", busy);
        return ResponseEntity.status(HttpStatus.SERVICE_UNAVAILABLE)
                .header(HttpHeaders.RETRY_AFTER, SECONDS_TO_WAIT)
                .body(new Problem.Body("BUSY", message, List.of()));
    }

    /** What stands in an address and is taken together as one question. */
    @ExceptionHandler
    ResponseEntity<Problem.Body> mistyped(BindException mistyped) {
        String name = mistyped.getFieldErrors().isEmpty()
                ? ""
                : mistyped.getFieldErrors().get(0).getField();
        return refused(Problem.refused(name, "Giá trị của “" + name + "” không hợp lệ."));
    }

    @ExceptionHandler
    ResponseEntity<Problem.Body> mistyped(MethodArgumentTypeMismatchException mistyped) {
        return mistyped.getName().equals("id")
                ? ResponseEntity.status(HttpStatus.NOT_FOUND)
                        .body(Problem.notVisible().body())
                : refused(
                        Problem.refused(mistyped.getName(), "Giá trị của “" + mistyped.getName() + "” không hợp lệ."));
    }
}
