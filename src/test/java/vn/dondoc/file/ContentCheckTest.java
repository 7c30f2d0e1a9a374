package vn.dondoc.file;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.time.Duration;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import vn.dondoc.problem.Problem;

/** A content is what its name says, or it is refused in words. */
class ContentCheckTest {

    private static final String MACRO_WORD = "application/vnd.ms-word.document.macroEnabled.main+xml";

    private final ContentCheck check = new ContentCheck();

    static Stream<Arguments> good() {
        return Stream.of(
                Arguments.of("Hồ sơ số 1.pdf", SmallFiles.pdf(), FileType.PDF),
                Arguments.of("Biểu mẫu.DOCX", SmallFiles.docx(), FileType.DOCX),
                Arguments.of("danh sách.xlsx", SmallFiles.xlsx(), FileType.XLSX),
                Arguments.of("kế hoạch.odt", SmallFiles.odt(), FileType.ODT),
                Arguments.of("ảnh.jpg", SmallFiles.image("jpg"), FileType.JPG),
                Arguments.of("ảnh.jpeg", SmallFiles.image("jpg"), FileType.JPG),
                Arguments.of("ảnh.png", SmallFiles.image("png"), FileType.PNG));
    }

    @ParameterizedTest
    @MethodSource("good")
    void takesWhatIsWhatItSays(String name, byte[] content, FileType type) throws IOException {
        try (Spool spool = spool(content)) {
            CheckedFile checked = check.check(name, spool);

            assertThat(checked.name().type()).isEqualTo(type);
            assertThat(checked.name().text()).isEqualTo(name);
            assertThat(spool.stream().readAllBytes()).isEqualTo(content);
        }
    }

    static Stream<Arguments> bad() {
        Map<String, byte[]> withMacro = SmallFiles.ooxml(SmallFiles.WORD, "word/document.xml");
        withMacro.put("word/vbaProject.bin", SmallFiles.text("Sub AutoOpen()"));
        Map<String, byte[]> slipping = SmallFiles.ooxml(SmallFiles.WORD, "word/document.xml");
        slipping.put("../../etc/passwd", SmallFiles.text("x"));
        Map<String, byte[]> withEntities = SmallFiles.ooxml(SmallFiles.WORD, "word/document.xml");
        withEntities.put(
                "[Content_Types].xml",
                SmallFiles.text("<!DOCTYPE t [<!ENTITY a SYSTEM 'file:///etc/passwd'>]><Types>&a;</Types>"));
        byte[] old = new byte[600];
        ByteBuffer.wrap(old).put(new byte[] {
            (byte) 0xD0, (byte) 0xCF, 0x11, (byte) 0xE0, (byte) 0xA1, (byte) 0xB1, 0x1A, (byte) 0xE1
        });
        return Stream.of(
                Arguments.of("a.pdf", new byte[0], "rỗng"),
                Arguments.of("a.pdf", SmallFiles.text("MZ chương trình"), "không phải là PDF"),
                Arguments.of("a.pdf", SmallFiles.docx(), "không phải là PDF"),
                Arguments.of("a.png", SmallFiles.image("jpg"), "không phải là PNG"),
                Arguments.of("a.jpg", SmallFiles.text("<script>alert(1)</script>"), "không phải là JPG"),
                Arguments.of("a.docx", SmallFiles.pdf(), "không phải là DOCX"),
                Arguments.of("a.docx", SmallFiles.xlsx(), "không phải là DOCX"),
                Arguments.of("a.xlsx", SmallFiles.docx(), "không phải là XLSX"),
                Arguments.of("a.xlsx", SmallFiles.odt(), "không phải là XLSX"),
                Arguments.of("a.odt", SmallFiles.docx(), "không phải là ODT"),
                Arguments.of("a.docx", SmallFiles.zip(Map.of("x.txt", new byte[1])), "không phải là DOCX"),
                Arguments.of("a.docx", SmallFiles.zip(SmallFiles.ooxml(MACRO_WORD, "word/document.xml")), "macro"),
                Arguments.of("a.docx", SmallFiles.zip(withMacro), "macro"),
                Arguments.of("a.docx", SmallFiles.zip(slipping), "bất thường"),
                Arguments.of("a.docx", SmallFiles.zip(withEntities), "bất thường"),
                Arguments.of("a.docx", old, "mật khẩu"),
                Arguments.of("a.docx", cut(SmallFiles.docx(), 60), "bất thường"),
                Arguments.of("a.docx", overwritten(SmallFiles.docx()), "hỏng"));
    }

    @ParameterizedTest
    @MethodSource("bad")
    void refusesWhatIsNot(String name, byte[] content, String reason) {
        assertThat(refusal(name, content)).contains(reason);
    }

    /** Ten gigabytes said honestly are refused unread; the directory that lies is found out at the first byte too many. */
    @Test
    void refusesWhatUnfoldsTooFar() {
        Map<String, byte[]> parts = SmallFiles.ooxml(SmallFiles.WORD, "word/document.xml");
        byte[] honest = SmallFiles.bomb(parts, OfficeArchive.MOST_UNFOLDED + (1 << 20));
        byte[] lying = honest.clone();
        sayThatTheLastPartIsSmall(lying);

        assertThat(honest.length).isLessThan(1_000_000);
        Assertions.assertTimeout(Duration.ofSeconds(1), () -> assertThat(refusal("a.docx", honest))
                .contains("quá lớn khi mở"));
        Assertions.assertTimeout(Duration.ofSeconds(1), () -> assertThat(refusal("a.docx", lying))
                .contains("bất thường"));
    }

    @Test
    void refusesAHundredThousandParts() {
        Map<String, byte[]> parts = new LinkedHashMap<>(SmallFiles.ooxml(SmallFiles.WORD, "word/document.xml"));
        for (int i = 0; i < 100_000; i++) {
            parts.put("p" + i, new byte[0]);
        }
        byte[] crowd = SmallFiles.zip(parts);
        byte[] claimingFive = crowd.clone();
        ByteBuffer.wrap(claimingFive).order(ByteOrder.LITTLE_ENDIAN).putShort(crowd.length - 12, (short) 5);

        Assertions.assertTimeout(Duration.ofSeconds(1), () -> assertThat(refusal("a.docx", crowd))
                .contains("bất thường"));
        Assertions.assertTimeout(Duration.ofSeconds(1), () -> assertThat(refusal("a.docx", claimingFive))
                .contains("bất thường"));
    }

    private String refusal(String name, byte[] content) {
        try (Spool spool = spool(content)) {
            return catchThrowableOfType(Problem.class, () -> check.check(name, spool))
                    .getMessage();
        }
    }

    private static Spool spool(byte[] content) {
        return Spool.of(SmallFiles.stream(content), Long.MAX_VALUE);
    }

    private static byte[] cut(byte[] content, int by) {
        return Arrays.copyOf(content, content.length - by);
    }

    /** The packed bytes of the first part are noise. */
    private static byte[] overwritten(byte[] content) {
        byte[] noise = content.clone();
        Arrays.fill(noise, 60, 140, (byte) 0x5A);
        return noise;
    }

    private static void sayThatTheLastPartIsSmall(byte[] archive) {
        ByteBuffer bytes = ByteBuffer.wrap(archive).order(ByteOrder.LITTLE_ENDIAN);
        List<Integer> directory = new java.util.ArrayList<>();
        for (int at = 0; at < archive.length - 4; at++) {
            if (bytes.getInt(at) == 0x02014b50) {
                directory.add(at);
            }
        }
        bytes.putInt(directory.get(directory.size() - 1) + 24, 1000);
    }
}
