package vn.dondoc;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.annotation.Import;
import org.springframework.test.context.ContextConfiguration;
import vn.dondoc.request.Petitions;
import vn.dondoc.urging.Reminders;
import vn.dondoc.walk.Office;
import vn.dondoc.walk.Paths;
import vn.dondoc.walk.Records;

/**
 * The whole system with its demonstration on PostgreSQL, where transactions really run beside each other. All tests that carry this
 * share one application context, as those with {@link SystemTest} do.
 */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
@ContextConfiguration(initializers = FreshPostgres.class)
@Import({SettableClock.Config.class, Office.class, Paths.class, Records.class, Petitions.class, Reminders.class})
public @interface PostgresSystemTest {}
