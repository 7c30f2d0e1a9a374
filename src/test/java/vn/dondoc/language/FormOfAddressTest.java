package vn.dondoc.language;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The office speaks to everybody as "ông/bà": in forms, refusals, messages, the web apps and the guide alike. */
class FormOfAddressTest {

    private static final Pattern OTHER =
            Pattern.compile("anh/chị|(?<!\\p{L})bạn(?!\\p{L})", Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);
    private static final Pattern READ_BY_PEOPLE =
            Pattern.compile(".*\\.(?:java|js|json|html|md|bpmn|dmn|sql|properties|yml)");

    @ParameterizedTest
    @ValueSource(strings = {"src/main", "src/site/markdown", "forms", "processes"})
    void isTheSameEverywhere(String folder) throws IOException {
        try (Stream<Path> files = Files.walk(Path.of(folder))) {
            assertThat(files.filter(file ->
                                    READ_BY_PEOPLE.matcher(file.toString()).matches())
                            .flatMap(FormOfAddressTest::others))
                    .isEmpty();
        }
    }

    private static Stream<String> others(Path file) {
        try {
            return Files.readString(file)
                    .lines()
                    .filter(line -> OTHER.matcher(line).find())
                    .map(line -> file + ": " + line.strip());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
