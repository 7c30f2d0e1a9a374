package vn.dondoc.decision;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import vn.dondoc.deadline.process.ShippedTable;

class TableAnswersTest {

    /** Every few questions only: the engine takes its time. */
    private static final int ASKED = 25;

    @ParameterizedTest
    @ValueSource(
            strings = {
                "handling-time.dmn",
                "step-time.dmn",
                "contribution-time.dmn",
                "approval-authority.dmn",
                "opinion-agencies.dmn"
            })
    void theyAreTheEngines(String file) throws IOException {
        DecisionTable table =
                TableXml.read(TableXml.parse(Files.readString(Path.of("processes", file), StandardCharsets.UTF_8)));
        ShippedTable engine = new ShippedTable(file, table.key());
        TableAnswers answers = new TableAnswers(table);
        List<Map<String, Object>> all = Combinations.of(table);

        for (int i = 0; i < all.size(); i += Math.max(1, all.size() / ASKED)) {
            Map<String, Object> facts = all.get(i);
            assertThat(words(answers.rows(facts))).as("%s", facts).isEqualTo(words(engine.rows(facts)));
        }
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "- | 5 | true",
                "5 | 5 | true",
                "5 | 6 | false",
                "> 5 | 5 | false",
                ">= 5 | 5 | true",
                "< -2 | -3 | true",
                "[1..3] | 3 | true",
                "[1..3[ | 3 | false",
                "(1..3] | 1 | false",
                "]1..3) | 2 | true",
                "1, > 7 | 8 | true",
                "not(1, > 7) | 8 | false",
                "not(1, > 7) | 2 | true"
            })
    void conditionsOnNumbers(String condition, int value, boolean expected) {
        assertThat(TableCells.condition(condition).test(value)).isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '\'',
            value = {
                "\"A\" | A | true",
                "\"A\",\"B\" | B | true",
                "\"A,B\" | A | false",
                "not(\"A\", \"B\") | C | true",
                "not(\"A\") | A | false"
            })
    void conditionsOnTexts(String condition, String value, boolean expected) {
        assertThat(TableCells.condition(condition).test(value)).isEqualTo(expected);
    }

    @Test
    void whatIsNotPlainIsNotAnswered() {
        assertThatThrownBy(() -> TableCells.condition("amount > 3")).isInstanceOf(UnanswerableException.class);
        assertThatThrownBy(() -> TableCells.condition("> 3").test("A")).isInstanceOf(UnanswerableException.class);
        assertThatThrownBy(() -> TableCells.value("\"năm\"", "integer")).isInstanceOf(UnanswerableException.class);
        assertThatThrownBy(() -> TableCells.value("1.5", "integer")).isInstanceOf(UnanswerableException.class);
        assertThat(TableCells.value("", "integer")).isNull();
        assertThat(TableCells.value("5.0", "integer")).isEqualTo(5L);
    }

    private static List<String> words(List<Map<String, Object>> rows) {
        return rows.stream()
                .map(row -> row.entrySet().stream()
                        .filter(cell -> cell.getValue() != null)
                        .map(cell -> cell.getKey() + "=" + cell.getValue())
                        .sorted()
                        .collect(Collectors.joining(" ")))
                .toList();
    }
}
