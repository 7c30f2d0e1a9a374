package vn.dondoc.decision;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import vn.dondoc.problem.Problem;

/**
 * All that a table can be asked: every value that the shipped table offers, true and false, and of numbers those on both sides of
 * every limit that one of the tables names. Between two limits all answers are the same.
 */
final class Combinations {

    /** Far more than any table here needs; a file with thousands of limits is not one of them. */
    private static final int MOST = 100_000;

    private static final Pattern NUMBER = Pattern.compile("-?\\d{1,15}(?!\\.?\\d)");

    private static final Pattern TEXT = Pattern.compile("\"([^\"]*)\"");

    private Combinations() {}

    /**
     * @param shipped says which values the code asks with
     * @param others whose limits count too
     * @throws Problem if there are too many
     */
    static List<Map<String, Object>> of(DecisionTable shipped, DecisionTable... others) {
        List<Map<String, Object>> all = List.of(Map.of());
        for (int column = 0; column < shipped.inputs().size(); column++) {
            DecisionTable.Column input = shipped.inputs().get(column);
            List<Object> values = values(input, column, Stream.concat(Stream.of(shipped), Stream.of(others)));
            if ((long) all.size() * values.size() > MOST) {
                throw Problem.refused("file", "Bảng có quá nhiều mốc số nên không kiểm tra hết được; hãy bớt dòng.");
            }
            all = all.stream()
                    .flatMap(facts -> values.stream().map(value -> {
                        Map<String, Object> more = new LinkedHashMap<>(facts);
                        more.put(input.name(), value);
                        return more;
                    }))
                    .toList();
        }
        return all;
    }

    private static List<Object> values(DecisionTable.Column input, int column, Stream<DecisionTable> tables) {
        return switch (input.type()) {
            case "boolean" -> List.of(true, false);
            case "integer", "long", "double", "number" -> numbers(input, column, tables);
            default -> input.values().isEmpty() ? texts(column, tables) : List.copyOf(input.values());
        };
    }

    /** A column that offers nothing: what rows name, and something else. */
    private static List<Object> texts(int column, Stream<DecisionTable> tables) {
        SortedSet<String> named = new TreeSet<>(List.of(""));
        tables.flatMap(table -> table.rows().stream()).forEach(row -> {
            Matcher found = TEXT.matcher(row.cells().get(column));
            while (found.find()) {
                named.add(found.group(1));
            }
        });
        return List.copyOf(named);
    }

    private static List<Object> numbers(DecisionTable.Column input, int column, Stream<DecisionTable> tables) {
        SortedSet<Long> limits = new TreeSet<>(List.of(0L));
        tables.flatMap(table -> table.rows().stream()).forEach(row -> {
            Matcher found = NUMBER.matcher(row.cells().get(column));
            while (found.find()) {
                limits.add(Long.parseLong(found.group()));
            }
        });
        SortedSet<Long> around = new TreeSet<>();
        limits.forEach(limit -> around.addAll(List.of(limit - 1, limit, limit + 1)));
        List<Object> values = new ArrayList<>();
        around.forEach(value -> values.add(input.type().equals("long") ? (Object) value : (Object) value.intValue()));
        return values;
    }
}
