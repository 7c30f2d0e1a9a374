package vn.dondoc.request.process;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.dmn.engine.DmnEngineException;
import org.camunda.bpm.engine.DecisionService;
import org.camunda.bpm.engine.ProcessEngineException;
import org.springframework.stereotype.Component;
import vn.dondoc.assignment.Basis;
import vn.dondoc.request.ExtensionAuthority;
import vn.dondoc.request.ExtensionRuling;

/** Asks the newest deployed version of the office's table on extensions. */
@Component
class DecisionTableExtensions implements ExtensionAuthority {

    private final DecisionService decisions;

    DecisionTableExtensions(DecisionService decisions) {
        this.decisions = decisions;
    }

    @Override
    public ExtensionRuling of(Basis basis, int timesGranted) {
        List<Map<String, Object>> rows = rows(Map.of(
                ExtensionAuthorityTable.DEADLINE_BASIS,
                basis.name(),
                ExtensionAuthorityTable.TIMES_GRANTED,
                timesGranted));
        if (rows.size() != 1) {
            throw unusable("phải có đúng một dòng cho mỗi trường hợp", null);
        }
        Map<String, Object> row = rows.get(0);
        if (!(row.get(ExtensionAuthorityTable.ASK_AHEAD) instanceof Number askAhead) || askAhead.intValue() < 0) {
            throw unusable("để trống số ngày phải đề nghị trước hạn", null);
        }
        return new ExtensionRuling(
                level(row.get(ExtensionAuthorityTable.LEVEL)),
                askAhead.intValue(),
                String.valueOf(row.get(ExtensionAuthorityTable.REASON)),
                String.valueOf(row.get(ExtensionAuthorityTable.RULE_ID)));
    }

    private static ExtensionRuling.Level level(Object named) {
        return Arrays.stream(ExtensionRuling.Level.values())
                .filter(level ->
                        level != ExtensionRuling.Level.LEAD && level.name().equals(named))
                .findFirst()
                .orElseThrow(() -> unusable("nêu cấp quyết định “" + named + "” không có", null));
    }

    private List<Map<String, Object>> rows(Map<String, Object> facts) {
        try {
            return decisions
                    .evaluateDecisionTableByKey(ExtensionAuthorityTable.KEY)
                    .variables(facts)
                    .evaluate()
                    .getResultList();
        } catch (DmnEngineException | ProcessEngineException e) {
            throw unusable("không tính được cho " + facts, e);
        }
    }

    private static IllegalStateException unusable(String reason, Exception cause) {
        return new IllegalStateException(
                "Bảng quyết định %s %s.".formatted(ExtensionAuthorityTable.KEY, reason), cause);
    }
}
