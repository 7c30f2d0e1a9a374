package vn.dondoc.notification;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import vn.dondoc.problem.Fault;
import vn.dondoc.problem.Problem;

/** What an office may write into its mails. */
class TemplateCheckTest {

    private static final MailTemplate SINGLE = MailTemplates.shipped(MailTemplates.SINGLE);

    @Test
    void whatShipsIsGoodAndLeavesNoPlaceUnfilled() {
        MailTemplates.NAMES.forEach(name -> {
            MailTemplate shipped = MailTemplates.shipped(name);
            TemplateCheck.check(shipped);
            assertThat(MailText.html(shipped.html(), TemplatePlaces.samples(name))
                            .replace("{{items}}", ""))
                    .doesNotContain("{{");
            assertThat(MailText.plain(shipped.plain(), TemplatePlaces.samples(name))
                            .replace("{{items}}", ""))
                    .doesNotContain("{{");
        });
    }

    @Test
    void everyFaultIsNamedAtOnce() {
        assertThat(faults("Một\nhai {{items}}", "<p>{{subject}} {{ text }}</p>", "{{subject}} {{name}}"))
                .extracting(Fault::field)
                .contains("subject", "html", "plain")
                .hasSizeGreaterThan(6);
        assertThat(faults("", "  ", null)).extracting(Fault::field).containsExactly("subject", "html", "plain");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<script>alert(1)</script>",
                "<IMG src=https://x/y.png>",
                "<p onclick=\"x()\">a</p>",
                "<a href='javascript:x()'>a</a>",
                "<form action=/x></form>",
                "<p style=\"background:url(https://x)\">a</p>"
            })
    void nothingThatRunsOrLoadsIsTaken(String html) {
        assertThat(faults(SINGLE.subject(), SINGLE.html() + html, SINGLE.plain()))
                .extracting(Fault::field)
                .containsExactly("html");
    }

    /** Row 33 of the faults to withstand: what another engine would run is printed as text. */
    @Test
    void anExpressionIsPrintedAsText() {
        String expression = "${T(java.lang.Runtime).getRuntime().exec('id')} #{1+1} <%= 1 %>";
        MailTemplate template =
                new MailTemplate(SINGLE.name(), SINGLE.subject(), SINGLE.html(), SINGLE.plain() + expression);
        TemplateCheck.check(template);
        assertThat(MailText.plain(template.plain(), TemplatePlaces.samples(SINGLE.name())))
                .endsWith(expression);
    }

    /** A subject that looks like a place or like markup stays what it is. */
    @Test
    void whatIsFilledInIsEscapedAndNotFilledAgain() {
        String html = MailText.html("<p>{{subject}}</p>", Map.of("subject", "<b>{{text}}</b> \"x\"", "text", "KHÔNG"));
        assertThat(html).isEqualTo("<p>&lt;b&gt;{{text}}&lt;/b&gt; &quot;x&quot;</p>");
    }

    private static List<Fault> faults(String subject, String html, String plain) {
        MailTemplate template = new MailTemplate(SINGLE.name(), subject, html, plain);
        return catchThrowableOfType(Problem.class, () -> TemplateCheck.check(template))
                .faults();
    }
}
