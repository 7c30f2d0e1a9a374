package vn.dondoc.search;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import vn.dondoc.language.VietnameseText;
import vn.dondoc.rows.FixedPlan;

/** Makes what somebody typed into a condition: every word of it begins a word of the row. */
@Component
public class WordSearch {

    private static final int MOST_WORDS = 10;
    private static final int LONGEST_WORD = 50;

    /** A word that one row in so many has is not rare. */
    private static final int RARE = 20;

    private final boolean indexed;
    private final JdbcClient jdbc;

    public WordSearch(DataSource source) {
        this.indexed = FixedPlan.isPostgres(source);
        this.jdbc = JdbcClient.create(source);
    }

    /**
     * @param condition in parentheses, to be put into a statement as it is: what was typed is in the parameters only
     * @param params named {@code word…}
     */
    public record Found(String condition, Map<String, Object> params) {}

    /**
     * @param rare finds few rows by the index
     * @param common what they must have besides, read in them
     */
    public record Rarest(Found rare, Found common) {

        /** All parameters of both. */
        public Map<String, Object> params() {
            Map<String, Object> params = new HashMap<>(rare.params());
            params.putAll(common.params());
            return params;
        }
    }

    /**
     * @param column a column of searched words, with its table's alias; on PostgreSQL the index is on {@code <column>_index}
     * @return empty if there is no letter and no digit in the text
     */
    public Optional<Found> in(String column, String text) {
        List<String> words = words(text);
        if (words.isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(indexed ? byIndex(column, words) : byReading(column, words));
    }

    /** The same where there are few rows: reads them all. @param expression gives words, the first preceded by a blank */
    public Optional<Found> inFew(String expression, String text) {
        List<String> words = words(text);
        return words.isEmpty() ? Optional.empty() : Optional.of(byReading(expression, words));
    }

    /**
     * The same in two parts: the index reads all rows of each word that it is asked for, so that it is asked for the rare ones only. If
     * none is, it is asked for all.
     *
     * @param text in which there is a word
     * @param someRows to be looked at, an expression of a table with that column: they tell which words are rare
     */
    public Rarest rarest(String column, String text, String someRows) {
        List<String> words = words(text);
        Found nothing = new Found("(1 = 1)", Map.of());
        if (!indexed) {
            return new Rarest(byReading(column, words), nothing);
        }
        List<String> rare = rare(column, words, someRows);
        List<String> common =
                words.stream().filter(word -> !rare.contains(word)).toList();
        return rare.isEmpty() || common.isEmpty()
                ? new Rarest(byIndex(column, words), nothing)
                : new Rarest(byIndex(column, rare), byReading(column, common));
    }

    private List<String> rare(String column, List<String> words, String someRows) {
        Found each = byReading(column, words);
        String counts = IntStream.range(0, words.size())
                .mapToObj(i -> "count(case when " + column + " like :word" + i + " then 1 end)")
                .collect(Collectors.joining(", "));
        return jdbc.sql("select count(*), " + counts + " from " + someRows)
                .params(each.params())
                .query((row, number) -> {
                    List<String> rare = new ArrayList<>();
                    for (int i = 0; i < words.size(); i++) {
                        if (row.getLong(i + 2) * RARE < row.getLong(1)) {
                            rare.add(words.get(i));
                        }
                    }
                    return rare;
                })
                .single();
    }

    private static Found byIndex(String column, List<String> words) {
        String query = words.stream().map(word -> "'" + word + "':*").collect(Collectors.joining(" & "));
        return new Found("(" + column + "_index @@ to_tsquery('simple', :words))", Map.of("words", query));
    }

    private static Found byReading(String column, List<String> words) {
        Map<String, Object> params = new HashMap<>();
        List<String> conditions = new ArrayList<>();
        IntStream.range(0, words.size()).forEach(i -> {
            conditions.add(column + " like :word" + i);
            params.put("word" + i, "% " + words.get(i) + "%");
        });
        return new Found("(" + String.join(" and ", conditions) + ")", params);
    }

    /** Letters and digits only, so that there is nothing in them to escape. */
    private static List<String> words(String text) {
        return Stream.of(VietnameseText.words(text).split(" "))
                .filter(word -> !word.isEmpty())
                .map(word -> word.length() <= LONGEST_WORD ? word : word.substring(0, LONGEST_WORD))
                .distinct()
                .limit(MOST_WORDS)
                .toList();
    }
}
