package vn.dondoc.proposal.process;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;
import vn.dondoc.decision.TableCheck;
import vn.dondoc.proposal.DecisionLevel;

/** Somebody decides every proposal, and the table says who and why. */
@Component
class AuthorityCheck implements TableCheck {

    @Override
    public String decisionKey() {
        return AuthorityTable.KEY;
    }

    @Override
    public List<String> faults(Map<String, Object> facts, List<Map<String, Object>> rows) {
        if (rows.size() != 1) {
            return List.of("phải có đúng một dòng khớp");
        }
        Object named = rows.get(0).get(AuthorityTable.DECISION_LEVEL);
        if (Arrays.stream(DecisionLevel.values())
                .noneMatch(level -> level.name().equals(named))) {
            return List.of("cấp quyết định là “%s”, phải là một trong %s"
                    .formatted(named, Arrays.toString(DecisionLevel.values())));
        }
        return rows.get(0).get(AuthorityTable.REASON) == null || rows.get(0).get(AuthorityTable.RULE_ID) == null
                ? List.of("thiếu lý do hoặc mã dòng")
                : List.of();
    }
}
