package vn.dondoc.start;

import java.time.Clock;
import java.time.OffsetDateTime;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The demonstration: its people, and directive 857 given out today. Made once; what was left behind never comes back. */
@Component
class Demonstration {

    private static final String MARK = "first-start";

    private final StartSettings settings;
    private final DemoOrganisation organisation;
    private final DemoDirective directive;
    private final JdbcClient jdbc;
    private final Clock clock;

    Demonstration(
            StartSettings settings,
            DemoOrganisation organisation,
            DemoDirective directive,
            JdbcClient jdbc,
            Clock clock) {
        this.settings = settings;
        this.organisation = organisation;
        this.directive = directive;
        this.jdbc = jdbc;
        this.clock = clock;
    }

    void makeMissing() {
        if (isMarked()) {
            return;
        }
        if (settings.demo().enabled()) {
            organisation.make(settings.demo().password());
            directive.make();
        }
        jdbc.sql("update system_mark set marked_at = :at where name = :name")
                .param("at", OffsetDateTime.now(clock))
                .param("name", MARK)
                .update();
    }

    private boolean isMarked() {
        return jdbc.sql("select count(*) from system_mark where name = :name and marked_at is not null")
                        .param("name", MARK)
                        .query(Integer.class)
                        .single()
                > 0;
    }
}
