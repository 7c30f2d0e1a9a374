package vn.dondoc.identity;

import com.github.benmanes.caffeine.cache.Ticker;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.authentication.AuthenticationProvider;
import org.springframework.security.crypto.factory.PasswordEncoderFactories;
import org.springframework.security.crypto.password.PasswordEncoder;

/** How a name and a password are compared. */
@Configuration
class LoginConfig {

    @Bean
    PasswordEncoder passwordEncoder() {
        return PasswordEncoderFactories.createDelegatingPasswordEncoder();
    }

    @Bean
    AuthenticationProvider login(JdbcClient jdbc, Actors actors, PasswordEncoder passwords) {
        return new ThrottledLogin(
                new PersonDetailsService(jdbc, actors), passwords, new LoginThrottle(Ticker.systemTicker()));
    }
}
