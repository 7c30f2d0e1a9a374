package vn.dondoc.decision;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import vn.dondoc.problem.Fault;
import vn.dondoc.problem.Problem;

/** Asks a table everything that the code may ask it, and lets its owner judge the answers. */
@Component
class TableExamination {

    /** More of the same would help nobody. */
    private static final int MOST_FAULTS = 30;

    private final Map<String, TableCheck> checks;

    TableExamination(List<TableCheck> checks) {
        this.checks = checks.stream().collect(Collectors.toMap(TableCheck::decisionKey, Function.identity()));
    }

    /** @throws Problem with each kind of fault and the combinations that it shows in */
    void require(DecisionTable shipped, List<Map<String, Object>> asked, TableAnswers answers) {
        Map<String, Integer> times = new LinkedHashMap<>();
        Map<String, String> first = new LinkedHashMap<>();
        for (Map<String, Object> facts : asked) {
            for (String fault : faults(shipped.key(), facts, answers)) {
                times.merge(fault, 1, Integer::sum);
                first.putIfAbsent(fault, words(shipped, facts));
            }
        }
        if (!times.isEmpty()) {
            throw Problem.refused(times.entrySet().stream()
                    .limit(MOST_FAULTS)
                    .map(fault ->
                            new Fault("file", message(fault.getKey(), first.get(fault.getKey()), fault.getValue())))
                    .toList());
        }
    }

    /** The rows that answer, each with its outputs in the table's order. */
    List<String> answer(DecisionTable shipped, TableAnswers answers, Map<String, Object> facts) {
        try {
            return answers.rows(facts).stream()
                    .map(row -> shipped.outputs().stream()
                            .map(output -> Objects.toString(row.get(output.name()), "–"))
                            .collect(Collectors.joining(" | ")))
                    .toList();
        } catch (UnanswerableException unanswerable) {
            return List.of(unanswerable.getMessage());
        }
    }

    private List<String> faults(String key, Map<String, Object> facts, TableAnswers answers) {
        try {
            List<Map<String, Object>> rows = answers.rows(facts);
            TableCheck check = checks.get(key);
            return check == null ? List.of() : check.faults(facts, rows);
        } catch (UnanswerableException unanswerable) {
            return List.of(unanswerable.getMessage());
        }
    }

    private static String message(String fault, String where, int times) {
        return times == 1
                ? "%s: %s.".formatted(where, fault)
                : "%s (và %d trường hợp khác): %s.".formatted(where, times - 1, fault);
    }

    private static String words(DecisionTable shipped, Map<String, Object> facts) {
        return shipped.inputs().stream()
                .map(input -> input.label() + " " + facts.get(input.name()))
                .collect(Collectors.joining(", "));
    }
}
