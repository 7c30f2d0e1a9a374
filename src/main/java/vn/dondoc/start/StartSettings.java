package vn.dondoc.start;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Settings of the first start.
 *
 * @param demo the demonstration: its users and directive 857
 * @param admin the administrator of a system without the demonstration
 */
@ConfigurationProperties("dondoc")
record StartSettings(@DefaultValue Demo demo, @DefaultValue Admin admin) {

    record Demo(@DefaultValue("true") boolean enabled, @DefaultValue("demo857") String password) {}

    /** @param password needed until there is an administrator; {@code DONDOC_ADMIN_PASSWORD} */
    record Admin(@DefaultValue("") String password) {}
}
