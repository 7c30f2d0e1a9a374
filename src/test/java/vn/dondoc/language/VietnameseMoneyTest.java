package vn.dondoc.language;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class VietnameseMoneyTest {

    @ParameterizedTest
    @CsvSource({
        "0, 0",
        "999, 999",
        "1.000, 1000",
        "1234567, 1234567",
        "1.234.567, 1234567",
        "' 5.000.000 ', 5000000",
        "999.999.999.999.999, 999999999999999"
    })
    void readsWholeAmountsWithAndWithoutDots(String text, long amount) {
        assertThat(VietnameseMoney.parse(text)).contains(amount);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", "1,5", "1.5", "12.34", "1.2345", ".500", "-1", "1 000", "1e6", "mười", "1234567890123456"})
    void readsNothingElse(String text) {
        assertThat(VietnameseMoney.parse(text)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"0, 0", "999, 999", "1000, 1.000", "1234567, 1.234.567"})
    void writesGroupsOfThree(long amount, String text) {
        assertThat(VietnameseMoney.write(amount)).isEqualTo(text);
    }
}
