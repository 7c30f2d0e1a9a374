package vn.dondoc.decision;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import vn.dondoc.problem.Problem;

class CombinationsTest {

    @Test
    void asksBothSidesOfEveryLimitOfBothTables() {
        DecisionTable shipped = table("A,B", "> 3", "-");
        DecisionTable uploaded = table("A", "[10..20]", "-");

        List<Map<String, Object>> all = Combinations.of(shipped, uploaded);

        assertThat(all).hasSize(2 * 2 * 12);
        assertThat(all)
                .contains(Map.of("kind", "B", "days", 4, "long", false))
                .contains(Map.of("kind", "A", "days", 21, "long", true));
        assertThat(all.stream().map(facts -> facts.get("days")).distinct())
                .containsExactly(-1, 0, 1, 2, 3, 4, 9, 10, 11, 19, 20, 21);
    }

    @Test
    void aFileWithLimitsWithoutEndIsRefused() {
        List<DecisionTable.Row> many = IntStream.range(0, 30_000)
                .mapToObj(i -> new DecisionTable.Row("", List.of("-", "> " + i * 3, "-")))
                .toList();
        DecisionTable shipped = table("A,B", "-", "-");

        assertThatThrownBy(() -> Combinations.of(shipped, with(many))).isInstanceOf(Problem.class);
    }

    private static DecisionTable table(String kinds, String days, String isLong) {
        return with(List.of(new DecisionTable.Row("", List.of("\"" + kinds + "\"", days, isLong))));
    }

    private static DecisionTable with(List<DecisionTable.Row> rows) {
        return new DecisionTable(
                "key",
                "Bảng",
                "",
                "UNIQUE",
                List.of(
                        new DecisionTable.Column("Loại", "kind", "string", List.of("A", "B")),
                        new DecisionTable.Column("Ngày", "days", "integer", Collections.emptyList()),
                        new DecisionTable.Column("Dài", "long", "boolean", Collections.emptyList())),
                List.of(),
                rows);
    }
}
