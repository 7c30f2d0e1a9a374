package vn.dondoc.organisation;

import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.stereotype.Service;
import vn.dondoc.problem.Problem;

/** The passwords that an administrator sets. */
@Service
public class Passwords {

    private static final int SHORTEST = 8;

    /** In bytes: the hash function takes no more. */
    private static final int LONGEST = 72;

    private final JdbcClient jdbc;
    private final PasswordEncoder encoder;

    Passwords(JdbcClient jdbc, PasswordEncoder encoder) {
        this.jdbc = jdbc;
        this.encoder = encoder;
    }

    /** What is wrong with a new password, in Vietnamese; empty if it will do. */
    public static Optional<String> fault(String password) {
        if (password == null || password.isBlank() || password.length() < SHORTEST) {
            return Optional.of("Mật khẩu phải có ít nhất %d ký tự.".formatted(SHORTEST));
        }
        if (password.getBytes(StandardCharsets.UTF_8).length > LONGEST) {
            return Optional.of("Mật khẩu dài quá %d byte.".formatted(LONGEST));
        }
        return Optional.empty();
    }

    /** @throws Problem if the password will not do, or if there is no such person */
    public void setPassword(String personId, String password) {
        int updated = jdbc.sql("update person set password_hash = :hash where id = :id")
                .param("hash", hash(password))
                .param("id", personId)
                .update();
        if (updated == 0) {
            throw Problem.notVisible();
        }
    }

    /** @throws Problem if the password will not do */
    public String hash(String password) {
        fault(password).ifPresent(reason -> {
            throw Problem.refused("password", reason);
        });
        return encoder.encode(password);
    }

    boolean isCurrent(String personId, String password) {
        return jdbc.sql("select password_hash from person where id = :id and password_hash is not null")
                .param("id", personId)
                .query(String.class)
                .optional()
                .filter(hash -> encoder.matches(password, hash))
                .isPresent();
    }
}
