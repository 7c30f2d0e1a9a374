package vn.dondoc.decision;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Understands the plain conditions and values that {@link TableWhiteList} lets through, as the engine does. */
final class TableCells {

    private static final Pattern TEXT = Pattern.compile("\"([^\"]*)\"");
    private static final Pattern NOT = Pattern.compile("not\\((.*)\\)", Pattern.DOTALL);
    private static final Pattern COMPARISON = Pattern.compile("(<=|>=|<|>)\\s*(-?[\\d.]+)");
    private static final Pattern INTERVAL =
            Pattern.compile("([\\[\\](])\\s*(-?\\d+(?:\\.\\d+)?)\\s*\\.\\.\\s*(-?\\d+(?:\\.\\d+)?)\\s*([\\[\\])])");
    /** A comma outside of a text. */
    private static final Pattern COMMA = Pattern.compile(",(?=(?:[^\"]*\"[^\"]*\")*[^\"]*$)");

    private TableCells() {}

    /** @throws UnanswerableException for anything else than a plain condition */
    static Predicate<Object> condition(String cell) {
        String text = cell.strip();
        if (text.isEmpty() || text.equals("-")) {
            return value -> true;
        }
        Matcher not = NOT.matcher(text);
        if (not.matches()) {
            return any(not.group(1)).negate();
        }
        return any(text);
    }

    /**
     * @param type of the column
     * @return null for an empty cell
     * @throws UnanswerableException if the value is not of that type
     */
    static Object value(String cell, String type) {
        String text = cell.strip();
        if (text.isEmpty()) {
            return null;
        }
        Object value = literal(text);
        boolean fits =
                switch (type) {
                    case "integer", "long" ->
                        value instanceof BigDecimal number
                                && number.stripTrailingZeros().scale() <= 0;
                    case "double", "number" -> value instanceof BigDecimal;
                    case "boolean" -> value instanceof Boolean;
                    default -> true;
                };
        if (!fits) {
            throw new UnanswerableException("ô “" + text + "” không phải là giá trị kiểu " + type);
        }
        return value instanceof BigDecimal number && !type.equals("double") ? (Object) number.longValue() : value;
    }

    private static Predicate<Object> any(String tests) {
        List<Predicate<Object>> all = new ArrayList<>();
        for (String test : COMMA.split(tests)) {
            all.add(one(test.strip()));
        }
        return value -> all.stream().anyMatch(test -> test.test(value));
    }

    private static Predicate<Object> one(String test) {
        Matcher comparison = COMPARISON.matcher(test);
        if (comparison.matches()) {
            BigDecimal limit = new BigDecimal(comparison.group(2));
            String operator = comparison.group(1);
            return value -> holds(number(value).compareTo(limit), operator);
        }
        Matcher interval = INTERVAL.matcher(test);
        if (interval.matches()) {
            BigDecimal from = new BigDecimal(interval.group(2));
            BigDecimal to = new BigDecimal(interval.group(3));
            String above = interval.group(1).equals("[") ? ">=" : ">";
            String below = interval.group(4).equals("]") ? "<=" : "<";
            return value -> holds(number(value).compareTo(from), above)
                    && holds(number(value).compareTo(to), below);
        }
        Object expected = literal(test);
        return value -> value instanceof Number && expected instanceof BigDecimal
                ? number(value).compareTo((BigDecimal) expected) == 0
                : expected.equals(value);
    }

    private static boolean holds(int compared, String operator) {
        return switch (operator) {
            case "<" -> compared < 0;
            case "<=" -> compared <= 0;
            case ">" -> compared > 0;
            default -> compared >= 0;
        };
    }

    private static BigDecimal number(Object value) {
        if (value instanceof Number) {
            return new BigDecimal(value.toString());
        }
        throw new UnanswerableException("một điều kiện về số đứng ở cột không phải số");
    }

    private static Object literal(String text) {
        Matcher quoted = TEXT.matcher(text);
        if (quoted.matches()) {
            return quoted.group(1);
        }
        if (text.equals("true") || text.equals("false")) {
            return Boolean.valueOf(text);
        }
        try {
            return new BigDecimal(text);
        } catch (NumberFormatException notPlain) {
            throw new UnanswerableException("ô “" + text + "” không tính được");
        }
    }
}
