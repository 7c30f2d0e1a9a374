package vn.dondoc.proposal.process;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.dondoc.deadline.process.ShippedTable;

class OpinionAgenciesTableTest {

    private final ShippedTable table = new ShippedTable("opinion-agencies.dmn", OpinionAgenciesTable.KEY);

    @ParameterizedTest
    @CsvSource({
        "0, KGVX, false, BDT",
        "1, KGVX, false, STC BDT",
        "0, KGVX, true, STP BDT",
        "0, KTTH, false, SKHDT",
        "0, KTN, false, SCT",
        "0, NNTN, false, STNMT",
        "900000000, NNTN, true, STC STP STNMT",
        "0, KHAC, false, ''"
    })
    void namesWhoIsAsked(long amount, String field, boolean policy, String codes) {
        assertThat(rows(amount, field, policy))
                .extracting(row -> row.get(OpinionAgenciesTable.AGENCY_CODE))
                .containsExactlyInAnyOrderElementsOf(
                        codes.isEmpty() ? List.of() : Arrays.<Object>asList((Object[]) codes.split(" ")));
    }

    @Test
    void hasNoRowUnused() {
        Set<Object> used = new HashSet<>();
        for (String field : table.values("inputValues_field")) {
            rows(1, field, true).forEach(row -> used.add(row.get(OpinionAgenciesTable.RULE_ID)));
        }
        assertThat(used).containsExactlyInAnyOrderElementsOf(table.ruleIds());
    }

    private List<Map<String, Object>> rows(long amount, String field, boolean policy) {
        return table.rows(Map.of("amount", amount, "field", field, "provincePolicy", policy));
    }
}
