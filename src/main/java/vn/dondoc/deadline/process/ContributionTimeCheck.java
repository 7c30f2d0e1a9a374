package vn.dondoc.deadline.process;

import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;
import vn.dondoc.decision.TableCheck;

/** Exactly one row with a number of days, whatever is asked. */
@Component
class ContributionTimeCheck implements TableCheck {

    @Override
    public String decisionKey() {
        return ContributionTimeTable.KEY;
    }

    @Override
    public List<String> faults(Map<String, Object> facts, List<Map<String, Object>> rows) {
        return rows.size() == 1
                ? DayCells.faults(rows.get(0), ContributionTimeTable.WORKING_DAYS, false)
                : List.of(DayCells.ONE_ROW);
    }
}
