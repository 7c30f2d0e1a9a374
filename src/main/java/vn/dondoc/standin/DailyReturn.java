package vn.dondoc.standin;

import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import vn.dondoc.workflow.GivingBack;

/** Periods end by themselves: once a day what was taken for another and may not be done for him any more goes back. */
@Component
class DailyReturn {

    private final GivingBack givingBack;

    DailyReturn(GivingBack givingBack) {
        this.givingBack = givingBack;
    }

    @Scheduled(cron = "0 10 0 * * *", zone = "Asia/Ho_Chi_Minh")
    void giveBack() {
        givingBack.giveBackLapsed();
    }
}
