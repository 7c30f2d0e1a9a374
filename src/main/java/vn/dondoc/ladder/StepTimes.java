package vn.dondoc.ladder;

import java.util.ArrayList;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import vn.dondoc.deadline.Urgency;

/** Which steps have days of their own by the office's table as it stands now: while one lies open these are what it is judged by. */
@Component
public class StepTimes {

    private final LadderTable table;
    private final JdbcClient jdbc;

    StepTimes(LadderTable table, JdbcClient jdbc) {
        this.table = table;
        this.jdbc = jdbc;
    }

    /**
     * @param step the model's element without its prefix
     * @param byChair whether it lies with the chairman; null where that does not matter
     * @param days working days after the day on which it came
     * @param unlessWritten whether a date of its own that is written counts before these days
     */
    public record StepTime(String step, Urgency urgency, Boolean byChair, int days, boolean unlessWritten) {}

    /** A step to which the office gives no days is not among them. */
    public List<StepTime> current() {
        LadderTable.Snapshot now =
                table.of(jdbc.sql("select " + table.mark()).query(String.class).single());
        List<StepTime> times = new ArrayList<>();
        for (TimedStep step : TimedStep.values()) {
            for (Urgency urgency : Urgency.values()) {
                if (step == TimedStep.DECIDE_PROPOSAL) {
                    add(times, now, step, urgency, true);
                    add(times, now, step, urgency, false);
                } else {
                    add(times, now, step, urgency, null);
                }
            }
        }
        return times;
    }

    private static void add(
            List<StepTime> times, LadderTable.Snapshot now, TimedStep step, Urgency urgency, Boolean byChair) {
        Integer days = now.days(step.row(Boolean.TRUE.equals(byChair)), urgency);
        if (days != null) {
            times.add(new StepTime(step.step(), urgency, byChair, days, step.hasWrittenDate()));
        }
    }
}
