package vn.dondoc.start;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.stereotype.Component;
import vn.dondoc.organisation.OrganisationRegister;
import vn.dondoc.organisation.Person;
import vn.dondoc.organisation.Role;

/** The administrator whom a new system begins with. */
@Component
class Administrator {

    private final StartSettings settings;
    private final OrganisationRegister register;
    private final PasswordEncoder passwords;
    private final JdbcClient jdbc;

    Administrator(StartSettings settings, OrganisationRegister register, PasswordEncoder passwords, JdbcClient jdbc) {
        this.settings = settings;
        this.register = register;
        this.passwords = passwords;
        this.jdbc = jdbc;
    }

    /** @throws MissingAdminPasswordException if a system without the demonstration would have nobody to begin with */
    void makeMissing() {
        if (exists()) {
            return;
        }
        boolean demo = settings.demo().enabled();
        String password = demo ? settings.demo().password() : settings.admin().password();
        if (password.isBlank()) {
            throw new MissingAdminPasswordException();
        }
        register.savePerson(
                new Person("admin", "Quản trị hệ thống", "Quản trị hệ thống", null, true),
                passwords.encode(password),
                demo);
        register.grant("admin", null, Role.ADMIN, null, null);
    }

    private boolean exists() {
        return jdbc.sql("select count(*) from role_grant where role = 'ADMIN'")
                        .query(Integer.class)
                        .single()
                > 0;
    }
}
