package vn.dondoc.ladder.process;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;
import vn.dondoc.decision.TableCheck;

/** Any number of rows may fit; each must say who is told and how, in words that the ladder knows. */
@Component
class EscalationLevelCheck implements TableCheck {

    @Override
    public String decisionKey() {
        return EscalationLevelTable.KEY;
    }

    @Override
    public List<String> faults(Map<String, Object> facts, List<Map<String, Object>> rows) {
        List<String> faults = new ArrayList<>();
        for (Map<String, Object> row : rows) {
            try {
                LadderRow.action(row, 0);
            } catch (IllegalStateException unusable) {
                faults.add(unusable.getMessage());
            }
        }
        return faults;
    }
}
