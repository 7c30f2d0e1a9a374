package vn.dondoc.monitoring;

import org.springframework.dao.DuplicateKeyException;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/** Keeps each day's figures at its end. */
@Component
class DailySnapshot {

    private final FigureSnapshots snapshots;

    DailySnapshot(FigureSnapshots snapshots) {
        this.snapshots = snapshots;
    }

    @Scheduled(cron = "0 59 23 * * *", zone = "Asia/Ho_Chi_Minh")
    void take() {
        try {
            snapshots.take();
        } catch (DuplicateKeyException anotherNode) {
            // It has stored the same.
        }
    }
}
