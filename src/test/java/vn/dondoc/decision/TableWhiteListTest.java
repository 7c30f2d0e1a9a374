package vn.dondoc.decision;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import vn.dondoc.problem.Fault;
import vn.dondoc.problem.Faults;
import vn.dondoc.problem.Problem;

/** An uploaded table is code: whatever is not plainly harmless is refused. */
class TableWhiteListTest {

    private static final String TABLE = read(Path.of("processes", "approval-authority.dmn"));

    @Test
    void everyShippedTablePasses() throws IOException {
        try (Stream<Path> files = Files.list(Path.of("processes"))) {
            assertThat(files.filter(file -> file.toString().endsWith(".dmn")))
                    .hasSizeGreaterThan(4)
                    .allSatisfy(file -> assertThat(faults(read(file))).isEmpty());
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "&gt;= 500000000",
                "[1..3]",
                "]1 .. 3]",
                "1,2, 3",
                "not(&gt; 3)",
                "\"A\",\"Đ\"",
                "not(\"A\", \"B\")",
                "-1.5",
                "-",
                "",
                "&lt; 5, &gt; 10"
            })
    void plainConditionsPass(String condition) {
        assertThat(faults(withCondition(condition))).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "${''.getClass().forName('java.lang.Runtime')}",
                "#{1}",
                "amount &gt; 3",
                "fn(1)",
                "date(\"2024-03-15\")",
                "\"a\" + \"b\"",
                "\"\\u0041\"",
                "function(x) x",
                "{a: 1}",
                "if true then 1 else 2",
                "for i in 1..3 return i",
                "camunda.x",
                "not(not(1))",
                "1..3"
            })
    void expressionsDoNot(String cell) {
        assertThat(faults(withCondition(cell))).singleElement().satisfies(fault -> {
            assertThat(fault.field()).isEqualTo("dòng 2");
            assertThat(fault.message()).contains("không được phép");
        });
        assertThat(faults(TABLE.replace("<text>\"SESSION\"</text>", "<text>" + cell + "</text>")))
                .hasSize(1);
    }

    @Test
    void aCellWithoutEndIsRefusedAndNotRead() {
        assertThat(faults(withCondition("1" + ",1".repeat(100_000))))
                .singleElement()
                .satisfies(fault -> assertThat(fault.message()).hasSizeLessThan(300));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<decisionTable id=\"table_approvalAuthority\" expressionLanguage=\"javascript\"",
                "<decisionTable xmlns:c=\"http://camunda.org/schema/1.0/dmn\" c:x=\"1\" id=\"table_approvalAuthority\"",
            })
    void otherLanguagesAndSettingsAreRefused(String table) {
        assertThat(faults(TABLE.replace("<decisionTable id=\"table_approvalAuthority\"", table)))
                .hasSize(1);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<businessKnowledgeModel id=\"b\" name=\"b\"/>",
                "<import namespace=\"x\" locationURI=\"http://x\" importType=\"x\"/>",
                "<extensionElements><x xmlns=\"y\"/></extensionElements>",
                "<decision id=\"other\" name=\"x\"><literalExpression id=\"l\"><text>1</text></literalExpression></decision>"
            })
    void otherPartsAreRefused(String part) {
        String xml = TABLE.replace("<decision id=", part + "<decision id=");

        assertThatThrownBy(() -> {
                    Faults faults = new Faults();
                    TableWhiteList.check(TableXml.parse(xml), faults);
                    faults.throwIfAny();
                })
                .isInstanceOf(Problem.class);
    }

    @Test
    void aDocumentTypeIsRefusedBeforeItIsRead() {
        String bomb =
                TABLE.replace("<definitions ", "<!DOCTYPE d [<!ENTITY x SYSTEM \"file:///etc/passwd\">]><definitions ");

        assertThatThrownBy(() -> TableXml.parse(bomb)).isInstanceOf(Problem.class);
        assertThatThrownBy(() -> TableXml.parse("không phải XML")).isInstanceOf(Problem.class);
    }

    private static String withCondition(String condition) {
        return TABLE.replace("<text>&gt;= 500000000</text>", "<text>" + condition + "</text>");
    }

    private static List<Fault> faults(String xml) {
        Faults faults = new Faults();
        TableWhiteList.check(TableXml.parse(xml), faults);
        return faults.found();
    }

    private static String read(Path file) {
        try {
            return Files.readString(file, StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
