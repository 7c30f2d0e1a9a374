package vn.dondoc.deadline.process;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;
import vn.dondoc.decision.TableCheck;

/** Exactly one row for each kind of assignment; its days may be empty: no date. */
@Component
class HandlingTimeCheck implements TableCheck {

    @Override
    public String decisionKey() {
        return HandlingTimeTable.KEY;
    }

    @Override
    public List<String> faults(Map<String, Object> facts, List<Map<String, Object>> rows) {
        if (rows.size() != 1) {
            return List.of(DayCells.ONE_ROW);
        }
        List<String> faults = new ArrayList<>(DayCells.faults(rows.get(0), HandlingTimeTable.WORKING_DAYS, true));
        faults.addAll(DayCells.faults(rows.get(0), HandlingTimeTable.PROGRESS_DUE_AFTER, true));
        if (rows.get(0).get(HandlingTimeTable.RULE_ID) == null) {
            faults.add("thiếu mã dòng (ruleId)");
        }
        return faults;
    }
}
