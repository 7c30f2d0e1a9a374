package vn.dondoc.decision;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;

/**
 * Answers what a table can be asked without the engine, which reads every cell anew for each question: thousands of combinations
 * would take minutes. A test compares both on the tables that ship.
 */
final class TableAnswers {

    private record Rule(List<Predicate<Object>> conditions, List<String> results) {

        boolean fits(List<Object> facts) {
            for (int i = 0; i < conditions.size(); i++) {
                if (!conditions.get(i).test(facts.get(i))) {
                    return false;
                }
            }
            return true;
        }
    }

    private final DecisionTable table;
    private final List<Rule> rules;

    /** @throws UnanswerableException if a condition is not a plain one */
    TableAnswers(DecisionTable table) {
        this.table = table;
        int inputs = table.inputs().size();
        this.rules = table.rows().stream()
                .map(row -> new Rule(
                        row.cells().subList(0, inputs).stream()
                                .map(TableCells::condition)
                                .toList(),
                        row.cells().subList(inputs, row.cells().size())))
                .toList();
    }

    /**
     * @return the rows that the hit policy lets answer, as output names with values
     * @throws UnanswerableException if rows that exclude each other both fit, or a value has another type than its column
     */
    List<Map<String, Object>> rows(Map<String, Object> facts) {
        List<Object> values =
                table.inputs().stream().map(input -> facts.get(input.name())).toList();
        List<Rule> fitting = rules.stream().filter(rule -> rule.fits(values)).toList();
        if (table.hitPolicy().equals("UNIQUE") && fitting.size() > 1) {
            throw new UnanswerableException("nhiều dòng cùng đúng");
        }
        boolean one = table.hitPolicy().equals("FIRST") || table.hitPolicy().equals("ANY");
        return fitting.stream()
                .limit(one ? 1 : Long.MAX_VALUE)
                .map(this::results)
                .toList();
    }

    private Map<String, Object> results(Rule rule) {
        Map<String, Object> row = new LinkedHashMap<>();
        List<DecisionTable.Column> outputs = table.outputs();
        for (int i = 0; i < outputs.size(); i++) {
            Object value =
                    TableCells.value(rule.results().get(i), outputs.get(i).type());
            if (value != null) {
                row.put(outputs.get(i).name(), value);
            }
        }
        return row;
    }
}
