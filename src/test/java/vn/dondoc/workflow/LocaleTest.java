package vn.dondoc.workflow;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.text.Normalizer;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.BiPredicate;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Holds the Vietnamese of the web apps against the English of the engine version on the class path. */
class LocaleTest {

    private static final String WEBJAR = "META-INF/resources/webjars/camunda/";

    private static final Pattern PLACEHOLDER = Pattern.compile("\\{\\{.*?}}|\\{\\d*}");
    private static final Pattern MARKUP = Pattern.compile("</?(?:a|b|br|strong|em|i|p|ul|ol|li)\\b[^>]*>|&\\w+;");

    /** Signs, formats and names: the same in both languages. */
    private static final Set<String> SAME_IN_BOTH =
            Set.of("<", "<=", ">", ">=", "ID", "ID*", "CSV", "JSON", "Optimize", "YYYY-MM-DDTHH:mm:ss");

    private static final Pattern PROGRAMMERS = Pattern.compile(
            "\\b(?:token|job|instance|deploy(?:ment)?|incident|definition|task|process|batch|tenant|execution|retry|payload|timer)s?\\b",
            Pattern.CASE_INSENSITIVE);

    private static final ObjectMapper JSON = new ObjectMapper();

    @ParameterizedTest
    @ValueSource(strings = {"tasklist", "cockpit", "admin", "welcome"})
    void everyTextOfTheEngineIsInVietnamese(String app) {
        Map<String, String> english = labels(app, "en");
        Map<String, String> vietnamese = labels(app, "vi");

        assertThat(vietnamese.keySet()).containsExactlyInAnyOrderElementsOf(english.keySet());
        assertThat(wrong(vietnamese, (key, text) -> text.isBlank())).as("empty").isEmpty();
        assertThat(wrong(
                        vietnamese,
                        (key, text) -> text.equalsIgnoreCase(english.get(key)) && !SAME_IN_BOTH.contains(text)))
                .as("still English")
                .isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"tasklist", "cockpit", "admin", "welcome"})
    void placeholdersAndMarkupAreThoseOfTheEngine(String app) {
        Map<String, String> english = labels(app, "en");

        assertThat(wrong(labels(app, "vi"), (key, text) -> Stream.of(PLACEHOLDER, MARKUP)
                        .anyMatch(pattern -> !found(pattern, text).equals(found(pattern, english.get(key))))))
                .isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"tasklist", "cockpit", "admin", "welcome"})
    void itSpeaksTheOfficesLanguageNotThatOfProgrammers(String app) {
        assertThat(wrong(labels(app, "vi"), (key, text) -> PROGRAMMERS
                        .matcher(MARKUP.matcher(PLACEHOLDER.matcher(text).replaceAll(""))
                                .replaceAll(""))
                        .find()))
                .isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "claim, nhận (?:công )?việc",
        "due date, thời hạn",
        "comment, ý kiến",
        "attachment, tệp đính kèm",
        "filter, lọc",
        "incident, sự cố",
        "process definition, quy trình",
        "password, mật khẩu"
    })
    void oneThingHasOneNameInTheOffice(String english, String ours) {
        Pattern said = Pattern.compile(english, Pattern.CASE_INSENSITIVE);
        Pattern name = Pattern.compile(ours, Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);
        for (String app : List.of("tasklist", "cockpit", "admin", "welcome")) {
            Map<String, String> texts = labels(app, "en");
            assertThat(wrong(
                            labels(app, "vi"),
                            (key, text) -> said.matcher(PLACEHOLDER
                                                    .matcher(texts.get(key))
                                                    .replaceAll(""))
                                            .find()
                                    && !name.matcher(text).find()))
                    .as(app)
                    .isEmpty();
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"tasklist", "cockpit", "admin", "welcome"})
    void datesAreWrittenAsInVietnam(String app) {
        JsonNode dates = locale(app, "vi").get("dateLocales");

        assertThat(dates.at("/longDateFormat/LLL").asText()).isEqualTo("DD/MM/YYYY HH:mm");
        assertThat(dates.at("/longDateFormat/LT").asText()).isEqualTo("HH:mm");
        assertThat(dates.at("/week/dow").asInt()).as("first day of the week").isEqualTo(1);
        assertThat(dates.at("/weekdays/0").asText()).isEqualTo("Chủ nhật");
        assertThat(dates.get("months")).hasSize(12);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "app/tasklist/locales/vi.json",
                "app/cockpit/locales/vi.json",
                "app/admin/locales/vi.json",
                "app/welcome/locales/vi.json",
                "app/tasklist/scripts/config.js",
                "app/cockpit/scripts/config.js",
                "app/admin/scripts/config.js",
                "app/welcome/scripts/config.js",
                "lib/dondoc/language.js",
                "lib/dondoc/texts.js",
                "lib/dondoc/answers.js",
                "lib/dondoc/attempt.js",
                "lib/dondoc/formats.js",
                "lib/dondoc/templates.js",
                "lib/dondoc/bell.js",
                "lib/dondoc/closed-pages.js",
                "lib/dondoc/dmn-texts.js",
                "lib/dondoc/bell-texts.js",
                "lib/dondoc/webapp.js",
                "lib/dondoc/theme.css"
            })
    void diacriticsArePrecomposed(String file) {
        assertThat(text(file)).isEqualTo(Normalizer.normalize(text(file), Normalizer.Form.NFC));
    }

    @Test
    void whatTheAppsShareIsTranslatedTheSameWay() {
        Map<String, String> first = new HashMap<>();
        for (String app : List.of("tasklist", "cockpit", "admin", "welcome")) {
            Map<String, String> english = labels(app, "en");
            assertThat(wrong(labels(app, "vi"), (key, text) -> {
                        String before = first.putIfAbsent(key + "=" + english.get(key), text);
                        return before != null && !before.equals(text);
                    }))
                    .as(app)
                    .isEmpty();
        }
    }

    private static List<String> wrong(Map<String, String> labels, BiPredicate<String, String> fault) {
        return labels.entrySet().stream()
                .filter(label -> fault.test(label.getKey(), label.getValue()))
                .map(Map.Entry::toString)
                .toList();
    }

    private static List<String> found(Pattern pattern, String text) {
        return pattern.matcher(text).results().map(MatchResult::group).sorted().toList();
    }

    private static Map<String, String> labels(String app, String language) {
        Map<String, String> labels = new LinkedHashMap<>();
        locale(app, language)
                .get("labels")
                .fields()
                .forEachRemaining(
                        label -> labels.put(label.getKey(), label.getValue().asText()));
        return labels;
    }

    private static JsonNode locale(String app, String language) {
        try {
            // The vendor's files begin with a byte order mark.
            return JSON.readTree(
                    text("app/%s/locales/%s.json".formatted(app, language)).replaceFirst("^\uFEFF", ""));
        } catch (IOException e) {
            throw new AssertionError(app + " " + language, e);
        }
    }

    private static String text(String file) {
        try (InputStream in = LocaleTest.class.getClassLoader().getResourceAsStream(WEBJAR + file)) {
            assertThat(in).as(file).isNotNull();
            return new String(in.readAllBytes(), UTF_8);
        } catch (IOException e) {
            throw new AssertionError(file, e);
        }
    }
}
