package vn.dondoc.identity;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.core.userdetails.User;
import org.springframework.security.core.userdetails.UserDetails;
import org.springframework.security.core.userdetails.UserDetailsService;
import org.springframework.security.core.userdetails.UsernameNotFoundException;

/** Finds a person's password for the login; a person who is switched off has no way in. */
class PersonDetailsService implements UserDetailsService {

    private final JdbcClient jdbc;
    private final Actors actors;

    PersonDetailsService(JdbcClient jdbc, Actors actors) {
        this.jdbc = jdbc;
        this.actors = actors;
    }

    @Override
    public UserDetails loadUserByUsername(String username) {
        Actor actor = actors.find(username).orElseThrow(() -> new UsernameNotFoundException(username));
        String hash = jdbc.sql("select password_hash from person where id = :id and password_hash is not null")
                .param("id", username)
                .query(String.class)
                .optional()
                .orElseThrow(() -> new UsernameNotFoundException(username));
        return User.withUsername(actor.id())
                .password(hash)
                .authorities(actor.isAdministrator() ? new String[] {"ADMIN"} : new String[0])
                .build();
    }
}
