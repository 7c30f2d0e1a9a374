package vn.dondoc.monitoring;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.concurrent.Executor;
import java.util.concurrent.ForkJoinPool;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import vn.dondoc.deadline.OfficeZone;
import vn.dondoc.deadline.ReportCycle;
import vn.dondoc.identity.ManagerScope;

/**
 * Asks once at the start what those who oversee the whole province open first, so that none of them waits for what a node does the first
 * time: reading the office's tables, which it then knows, and counting all assignments. What is counted is kept for as long as if
 * somebody had asked; nothing is counted again for nobody.
 */
@Component
class AskedFirst {

    private static final Logger log = LoggerFactory.getLogger(AskedFirst.class);

    private final StepLoads loads;
    private final Overviews overviews;
    private final PastFigures figures;
    private final Executor background;
    private final Clock clock;

    @Autowired
    AskedFirst(StepLoads loads, Overviews overviews, PastFigures figures, Clock clock) {
        this(loads, overviews, figures, ForkJoinPool.commonPool(), clock);
    }

    AskedFirst(StepLoads loads, Overviews overviews, PastFigures figures, Executor background, Clock clock) {
        this.loads = loads;
        this.overviews = overviews;
        this.figures = figures;
        this.background = background;
        this.clock = clock;
    }

    /** Before what takes longer is read: {@link Stories}, {@link Stretches}. */
    @EventListener(ApplicationReadyEvent.class)
    @Order(0)
    void begin() {
        background.execute(() -> {
            try {
                ask();
            } catch (RuntimeException e) {
                // Whoever asks first waits, then.
                log.warn("Not asked at the start", e);
            }
        });
    }

    /** The first page, the processes' list, and the present figures of the on-time table. */
    void ask() {
        LocalDate today = OfficeZone.today(clock);
        overviews.of(ManagerScope.PROVINCE, List.of());
        loads.processes(ManagerScope.PROVINCE);
        figures.by(
                Dimension.AGENCY,
                new Counting(
                        ManagerScope.PROVINCE,
                        DueBasis.CURRENT,
                        Period.containing(ReportCycle.QUARTER, today).from(),
                        null,
                        today));
    }
}
