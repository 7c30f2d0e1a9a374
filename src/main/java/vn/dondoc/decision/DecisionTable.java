package vn.dondoc.decision;

import java.util.List;

/**
 * A decision table as people read it.
 *
 * @param hitPolicy as DMN has it, with the aggregation if there is one
 */
public record DecisionTable(
        String key,
        String name,
        String description,
        String hitPolicy,
        List<Column> inputs,
        List<Column> outputs,
        List<Row> rows) {

    /**
     * @param name the variable that an input reads, or an output's name
     * @param type as DMN has it: string, integer, long, boolean
     * @param values what a text input may be, as the table offers it; empty for others
     */
    public record Column(String label, String name, String type, List<String> values) {}

    /**
     * @param cells the inputs' conditions, then the outputs' values, as written
     */
    public record Row(String description, List<String> cells) {}

    /** Whether code that asks the other one can ask this one. */
    boolean hasShapeOf(DecisionTable other) {
        return key.equals(other.key)
                && hitPolicy.equals(other.hitPolicy)
                && signature(inputs).equals(signature(other.inputs))
                && signature(outputs).equals(signature(other.outputs));
    }

    private static List<String> signature(List<Column> columns) {
        return columns.stream()
                .map(column -> column.name() + ": " + column.type())
                .toList();
    }

    /** The columns in words, for a refusal. */
    String shape() {
        return "%s, quy tắc %s, đầu vào %s, đầu ra %s".formatted(key, hitPolicy, signature(inputs), signature(outputs));
    }
}
