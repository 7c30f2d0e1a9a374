package vn.dondoc.identity;

import java.util.Map;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Primary;
import org.springframework.security.crypto.bcrypt.BCryptPasswordEncoder;
import org.springframework.security.crypto.password.DelegatingPasswordEncoder;
import org.springframework.security.crypto.password.PasswordEncoder;

/**
 * The same way to keep a password, in the fewest rounds. Tests come with name and password thousands of times, and to compare one
 * takes a tenth of a second in earnest; the packaged jar does it in earnest.
 */
public final class QuickPasswords {

    private static final int FEWEST_ROUNDS = 4;

    private QuickPasswords() {}

    public static PasswordEncoder encoder() {
        return new DelegatingPasswordEncoder("bcrypt", Map.of("bcrypt", new BCryptPasswordEncoder(FEWEST_ROUNDS)));
    }

    @TestConfiguration
    public static class Config {

        @Bean
        @Primary
        PasswordEncoder quickPasswords() {
            return encoder();
        }
    }
}
