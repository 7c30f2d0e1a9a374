package vn.dondoc.start;

import org.springframework.context.SmartLifecycle;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;
import vn.dondoc.calendar.ShippedYears;
import vn.dondoc.contribution.process.EarlierAssignments;
import vn.dondoc.deadline.WorkingCalendar;
import vn.dondoc.directive.EarlierDirectives;
import vn.dondoc.ladder.EarlierLadders;
import vn.dondoc.notification.MissedMorning;
import vn.dondoc.proposal.SilenceInPause;
import vn.dondoc.workflow.EngineGrants;
import vn.dondoc.workflow.InstanceMigration;
import vn.dondoc.workflow.ModelDeployer;
import vn.dondoc.workflow.web.TasklistFilters;

/**
 * Brings the database to where this release needs it, before the port is open: calendars, models, filters, the administrator and,
 * where it is wanted, the demonstration. Every part may be repeated; of several nodes that start at once one does it while the
 * others wait for its lock.
 */
@Component
class FirstStart implements SmartLifecycle {

    private final ShippedYears calendars;
    private final ModelDeployer models;
    private final InstanceMigration migration;
    private final EarlierAssignments earlierAssignments;
    private final EarlierDirectives earlierDirectives;
    private final SilenceInPause silenceInPause;
    private final EarlierLadders earlierLadders;
    private final MissedMorning missedMorning;
    private final EngineGrants grants;
    private final TasklistFilters filters;
    private final Administrator administrator;
    private final Demonstration demonstration;
    private final JdbcClient jdbc;
    private final TransactionTemplate transaction;
    private boolean running;

    FirstStart(
            ShippedYears calendars,
            ModelDeployer models,
            InstanceMigration migration,
            EarlierAssignments earlierAssignments,
            EarlierDirectives earlierDirectives,
            SilenceInPause silenceInPause,
            EarlierLadders earlierLadders,
            MissedMorning missedMorning,
            EngineGrants grants,
            TasklistFilters filters,
            Administrator administrator,
            Demonstration demonstration,
            JdbcClient jdbc,
            TransactionTemplate transaction) {
        this.calendars = calendars;
        this.models = models;
        this.migration = migration;
        this.earlierAssignments = earlierAssignments;
        this.earlierDirectives = earlierDirectives;
        this.silenceInPause = silenceInPause;
        this.earlierLadders = earlierLadders;
        this.missedMorning = missedMorning;
        this.grants = grants;
        this.filters = filters;
        this.administrator = administrator;
        this.demonstration = demonstration;
        this.jdbc = jdbc;
        this.transaction = transaction;
    }

    @Override
    public void start() {
        transaction.executeWithoutResult(status -> {
            lock();
            WorkingCalendar before = calendars.importMissing();
            models.deploy();
            migration.migrate();
            calendars.moveDates(before);
            earlierAssignments.takeOver();
            earlierDirectives.takeOver();
            silenceInPause.holdPaused();
            earlierLadders.takeOver();
            missedMorning.makeUp();
            filters.makeMissing();
            grants.makeMissing();
            administrator.makeMissing();
            demonstration.makeMissing();
        });
        running = true;
    }

    private void lock() {
        jdbc.sql("select name from system_mark where name = 'first-start' for update")
                .query(String.class)
                .single();
    }

    @Override
    public void stop() {
        running = false;
    }

    @Override
    public boolean isRunning() {
        return running;
    }

    /** Before the web server, which starts in a later phase. */
    @Override
    public int getPhase() {
        return 0;
    }
}
