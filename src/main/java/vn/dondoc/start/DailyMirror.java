package vn.dondoc.start;

import org.springframework.context.annotation.Configuration;
import org.springframework.scheduling.annotation.EnableScheduling;
import org.springframework.scheduling.annotation.Scheduled;
import vn.dondoc.organisation.OrganisationRegister;

/** Dated roles begin and end by themselves: once a day the engine's copy of who is what is compared with ours. */
@Configuration
@EnableScheduling
class DailyMirror {

    private final OrganisationRegister register;

    DailyMirror(OrganisationRegister register) {
        this.register = register;
    }

    @Scheduled(cron = "0 5 0 * * *", zone = "Asia/Ho_Chi_Minh")
    void compare() {
        register.mirrorEverything();
    }
}
