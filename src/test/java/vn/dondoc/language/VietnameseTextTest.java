package vn.dondoc.language;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class VietnameseTextTest {

    @ParameterizedTest
    @CsvSource({
        "857/UBND-KGVX, 857 ubnd kgvx",
        "'  Rà soát đối tượng: trẻ em (mồ côi)  ', ra soat doi tuong tre em mo coi",
        "Đăk Tơ Lung, dak to lung",
        "Danh sách_lần-2.xlsx, danh sach lan 2 xlsx",
        "%_!, ''"
    })
    void onlyLettersAndDigitsAreSearched(String text, String words) {
        assertThat(VietnameseText.words(text)).isEqualTo(words);
    }
}
