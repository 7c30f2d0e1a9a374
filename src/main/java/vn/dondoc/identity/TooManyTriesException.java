package vn.dondoc.identity;

import java.time.Duration;
import org.springframework.security.core.AuthenticationException;

/** The password was not even looked at. */
class TooManyTriesException extends AuthenticationException {

    private final long seconds;

    TooManyTriesException(Duration untilNextTry) {
        super("Đã nhập sai mật khẩu quá nhiều lần.");
        this.seconds = untilNextTry.toSeconds() + 1;
    }

    /** After how many seconds the next try is looked at. */
    long seconds() {
        return seconds;
    }
}
