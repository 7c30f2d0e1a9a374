package vn.dondoc.start;

import java.net.InetAddress;
import org.springframework.boot.autoconfigure.flyway.FlywayMigrationInitializer;
import org.springframework.boot.web.server.WebServerFactoryCustomizer;
import org.springframework.boot.web.servlet.server.ConfigurableServletWebServerFactory;
import org.springframework.core.Ordered;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** While people with a published password exist, nobody but this machine may reach the port, whatever address is set. */
@Component
class ListenOnLoopback implements WebServerFactoryCustomizer<ConfigurableServletWebServerFactory>, Ordered {

    private final StartSettings settings;
    private final JdbcClient jdbc;

    ListenOnLoopback(FlywayMigrationInitializer migrated, StartSettings settings, JdbcClient jdbc) {
        this.settings = settings;
        this.jdbc = jdbc;
    }

    @Override
    public void customize(ConfigurableServletWebServerFactory factory) {
        if (demonstrationExists()) {
            factory.setAddress(InetAddress.getLoopbackAddress());
        }
    }

    /** On an empty database they are about to be made. */
    private boolean demonstrationExists() {
        int people =
                jdbc.sql("select count(*) from person").query(Integer.class).single();
        int demo = jdbc.sql("select count(*) from person where demo")
                .query(Integer.class)
                .single();
        return demo > 0 || (people == 0 && settings.demo().enabled());
    }

    @Override
    public int getOrder() {
        return Ordered.LOWEST_PRECEDENCE;
    }
}
