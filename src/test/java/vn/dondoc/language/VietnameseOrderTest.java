package vn.dondoc.language;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class VietnameseOrderTest {

    @Test
    void lettersStandAsInADictionary() {
        List<String> sorted = List.of(
                "Sở Công Thương",
                "Sở Du lịch",
                "Sở Giáo dục",
                "Sở Nội vụ",
                "Thanh tra tỉnh",
                "UBND huyện Đăk Hà",
                "UBND huyện Ia H'Drai");
        assertThat(sorted.stream().sorted(VietnameseOrder.TEXTS)).containsExactlyElementsOf(sorted);
        assertThat(List.of("đa", "dê", "da", "âm", "an", "ăn").stream().sorted(VietnameseOrder.TEXTS))
                .containsExactly("an", "ăn", "âm", "da", "dê", "đa");
    }

    @Test
    void personsStandByTheirGivenName() {
        assertThat(List.of("Nguyễn Văn Út", "Trần Thị Đào", "Lê Dũng", "Bùi Thị Ánh", "Trần Anh", "Ấn Ánh").stream()
                        .sorted(VietnameseOrder.PERSONS))
                .containsExactly("Trần Anh", "Ấn Ánh", "Bùi Thị Ánh", "Lê Dũng", "Trần Thị Đào", "Nguyễn Văn Út");
    }
}
