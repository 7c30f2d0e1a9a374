package vn.dondoc.workflow.engine;

import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import org.camunda.bpm.engine.ProcessEngineConfiguration;
import org.camunda.bpm.engine.impl.cfg.AbstractProcessEnginePlugin;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.interceptor.CommandInterceptor;
import org.springframework.boot.autoconfigure.flyway.FlywayMigrationInitializer;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import vn.dondoc.clock.ClockGuard;
import vn.dondoc.clock.Rehearsal;

/**
 * Settings of the engine that have no property. Asking for the migration makes Flyway run before the engine looks for its tables;
 * without it the first start fails; asking for the rehearsal, that a clock put forward before the restart is so again before a timer
 * runs.
 */
@Component
class EngineSettings extends AbstractProcessEnginePlugin {

    private final Clock clock;
    private final ClockGuard guard;
    private final ApplicationEventPublisher events;

    EngineSettings(
            FlywayMigrationInitializer migrated,
            Rehearsal rehearsal,
            Clock clock,
            ClockGuard guard,
            ApplicationEventPublisher events) {
        this.clock = clock;
        this.guard = guard;
        this.events = events;
    }

    @Override
    public void preInit(ProcessEngineConfigurationImpl configuration) {
        EngineClock.follow(clock);
        // Nobody is ever denied by a revoking grant here; asking for them costs a statement on every command.
        configuration.setAuthorizationCheckRevokes("never");
        // A refusal is an answer to a person, not a fault: logged it would fill the log and show what people typed.
        configuration.setEnableCmdExceptionLogging(false);
        configuration.setResourceAuthorizationProvider(new NoTaskGrants());
        // By the day on which an instance ended: a removal time in every row would touch sixteen tables at each end.
        configuration.setHistoryCleanupStrategy(ProcessEngineConfiguration.HISTORY_CLEANUP_STRATEGY_END_TIME_BASED);
        configuration.setHistoryRemovalTimeStrategy(ProcessEngineConfiguration.HISTORY_REMOVAL_TIME_STRATEGY_NONE);
        configuration.setHistoryEventHandler(new HistoryWithoutLooks());
        configuration.setTaskMetricsEnabled(false);
        // The timers that are due longest first; what is urgent is due at the opening itself.
        configuration.setJobExecutorAcquireByDueDate(true);
        configuration.setCmmnEnabled(false);
        configuration.setStandaloneTasksEnabled(false);
        configuration.setEnableExpressionsInAdhocQueries(false);
        configuration.setEnableExpressionsInStoredQueries(false);
        configuration.setDeserializationTypeValidationEnabled(true);
        configuration.setCustomIncidentHandlers(List.of(new FailedJobIncidents(events)));
        configuration.setCustomPreCommandInterceptorsTxRequired(
                guarded(configuration.getCustomPreCommandInterceptorsTxRequired()));
        configuration.setCustomPreCommandInterceptorsTxRequiresNew(
                guarded(configuration.getCustomPreCommandInterceptorsTxRequiresNew()));
    }

    /** A node that starts with a wrong clock begins no job; it does when the clock is right. */
    @Override
    public void postInit(ProcessEngineConfigurationImpl configuration) {
        if (!guard.isTrusted()) {
            configuration.setJobExecutorActivate(false);
        }
    }

    private static List<CommandInterceptor> guarded(List<CommandInterceptor> interceptors) {
        List<CommandInterceptor> all = new ArrayList<>(List.of(new ExpressionGuard()));
        if (interceptors != null) {
            all.addAll(interceptors);
        }
        return all;
    }
}
