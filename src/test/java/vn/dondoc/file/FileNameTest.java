package vn.dondoc.file;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.text.Normalizer;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import vn.dondoc.problem.Problem;

/** Names as people give them, and names made to deceive. */
class FileNameTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Hồ sơ số 1.pdf",
                "Báo cáo ngày 15.3.2024 (bản \"cuối\"), lần 2.docx",
                "danh sách.xlsx.pdf",
                "<img src=x onerror=alert(1)>.png",
                "a.pdf"
            })
    void isKeptAsGiven(String name) {
        assertThat(FileName.of(name).text()).isEqualTo(name);
    }

    /** What an Apple computer sends. */
    @Test
    void isTheSameInBothUnicodeForms() {
        String decomposed = Normalizer.normalize("Hồ sơ số 1.pdf", Normalizer.Form.NFD);

        assertThat(FileName.of(decomposed)).isEqualTo(FileName.of("Hồ sơ số 1.pdf"));
        assertThat(FileName.of("HỒ SƠ SỐ 1.PDF").key())
                .isEqualTo(FileName.of(decomposed).key());
    }

    static Stream<Arguments> refused() {
        return Stream.of(
                Arguments.of(null, "không có tên"),
                Arguments.of("  ", "không có tên"),
                Arguments.of("phieu\u202Efdp.exe", "ký tự ẩn"),
                Arguments.of("phieu\u202Egpj.pdf", "ký tự ẩn"),
                Arguments.of("a\u0000.exe.pdf", "ký tự ẩn"),
                Arguments.of("a\r\nSet-Cookie: x.pdf", "ký tự ẩn"),
                Arguments.of("a\u200B.pdf", "ký tự ẩn"),
                Arguments.of("../../etc/passwd.pdf", "dấu /"),
                Arguments.of("C:\\fakepath\\a.pdf", "dấu /"),
                Arguments.of("a".repeat(200) + ".pdf", "dài 204"),
                Arguments.of("a.pdf.exe", "chỉ nhận"),
                Arguments.of("a.exe.pdf", "hai phần mở rộng"),
                Arguments.of("a.docm", "chỉ nhận"),
                Arguments.of("a", "chỉ nhận"),
                Arguments.of("pdf", "chỉ nhận"),
                Arguments.of(".pdf", "chỉ nhận"),
                Arguments.of("a.pdf.", "chỉ nhận"));
    }

    @ParameterizedTest
    @MethodSource("refused")
    void isRefusedInWords(String name, String reason) {
        assertThat(catchThrowableOfType(Problem.class, () -> FileName.of(name)).getMessage())
                .contains(reason);
    }
}
