package vn.dondoc;

import com.zaxxer.hikari.HikariDataSource;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.ProcessEngines;
import org.springframework.boot.test.util.TestPropertyValues;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ApplicationListener;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.event.ContextClosedEvent;
import org.springframework.context.event.ContextRefreshedEvent;

/**
 * Puts a context on an empty PostgreSQL database of its own. Its engine is not one of those that the web apps of this JVM offer for
 * choice: they are those of {@link SystemTest}, and have one.
 */
final class FreshPostgres implements ApplicationContextInitializer<ConfigurableApplicationContext> {

    @Override
    public void initialize(ConfigurableApplicationContext context) {
        TestPropertyValues.of(
                        "spring.datasource.url=" + EmbeddedDatabase.fresh(),
                        "spring.datasource.username=postgres",
                        "spring.datasource.password=postgres",
                        "spring.datasource.hikari.maximum-pool-size=12",
                        "camunda.bpm.job-execution.enabled=false",
                        "camunda.bpm.process-engine-name=postgres")
                .applyTo(context);
        context.addApplicationListener((ApplicationListener<ContextRefreshedEvent>)
                refreshed -> ProcessEngines.unregister(context.getBean(ProcessEngine.class)));
        // The server ends with the run, beside the context: what still asks it then must not wait, or the run is
        // killed.
        context.addApplicationListener((ApplicationListener<ContextClosedEvent>)
                closed -> context.getBean(HikariDataSource.class).setConnectionTimeout(250));
    }
}
