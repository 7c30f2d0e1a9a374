package vn.dondoc;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.annotation.Import;
import org.springframework.test.context.TestPropertySource;
import vn.dondoc.identity.QuickPasswords;
import vn.dondoc.ladder.LadderWalk;
import vn.dondoc.pairs.PairsConfig;
import vn.dondoc.request.Petitions;
import vn.dondoc.urging.Reminders;
import vn.dondoc.walk.AllForms;
import vn.dondoc.walk.DirectivePaths;
import vn.dondoc.walk.Office;
import vn.dondoc.walk.Paths;
import vn.dondoc.walk.ProposalPaths;
import vn.dondoc.walk.Records;

/**
 * The whole system with its demonstration on H2 in memory, behind a real port. All tests that carry this share one application
 * context, so none may rely on another's leftovers: each registers a directive of its own.
 */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
@Import({
    SettableClock.Config.class,
    TakenFlows.Config.class,
    Office.class,
    Paths.class,
    ProposalPaths.class,
    Records.class,
    Petitions.class,
    Reminders.class,
    DirectivePaths.class,
    AllForms.class,
    PairsConfig.class,
    LadderWalk.class,
    QuickPasswords.Config.class
})
@TestPropertySource(
        properties = {
            "spring.datasource.url=jdbc:h2:mem:system;DB_CLOSE_DELAY=-1;QUERY_CACHE_SIZE=500",
            "dondoc.engine-rest.enabled=true",
            "camunda.bpm.job-execution.enabled=false"
        })
public @interface SystemTest {}
