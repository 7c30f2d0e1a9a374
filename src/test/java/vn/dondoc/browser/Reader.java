package vn.dondoc.browser;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.microsoft.playwright.Page;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Reads a page as an officer who knows no English: finds English words, keys without their text and places that nothing was filled
 * into. English is what the engine's English texts say and its Vietnamese ones do not; two files say what may stay.
 */
final class Reader {

    private static final String WEBJAR = "META-INF/resources/webjars/camunda/app/%s/locales/%s.json";
    private static final List<String> APPS = List.of("tasklist", "cockpit", "admin", "welcome");
    private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{M}]+");
    private static final Pattern PLAIN = Pattern.compile("[A-Za-z]{3,}");
    private static final Pattern KEY = Pattern.compile("\\b[A-Z][A-Z0-9]+(_[A-Z0-9]+)+\\b");
    private static final Pattern UNFILLED = Pattern.compile("\\{\\{|}}|\\bundefined\\b|\\bNaN\\b|\\[object ");
    private static final ObjectMapper JSON = new ObjectMapper();

    private static final String VISIBLE_TEXTS = resource("crawler/visible-texts.js");
    private static final Set<String> ENGLISH = english();
    private static final Set<String> KEYS =
            APPS.stream().flatMap(app -> labels(app, "en").keySet().stream()).collect(Collectors.toSet());
    private static final List<Pattern> MAY_STAY =
            lines("crawler/texts-that-may-stay.txt").map(Pattern::compile).toList();

    private Reader() {}

    /** What is wrong with the texts that can be seen now. */
    static List<String> faults(Page page) {
        return ((Collection<?>) page.evaluate(VISIBLE_TEXTS))
                .stream()
                        .map(String.class::cast)
                        .flatMap(text -> faults(text).stream())
                        .toList();
    }

    static List<String> faults(String text) {
        if (isKey(text)) {
            return List.of("key: " + text);
        }
        if (MAY_STAY.stream().anyMatch(pattern -> pattern.matcher(text).matches())) {
            return List.of();
        }
        List<String> faults = new ArrayList<>();
        List<String> words = words(text).filter(ENGLISH::contains).toList();
        if (!words.isEmpty()) {
            faults.add("English " + words + ": " + text);
        }
        if (KEY.matcher(text).find() || UNFILLED.matcher(text).find()) {
            faults.add("raw: " + text);
        }
        return faults;
    }

    /** Of the engine's texts, also where a code may stay that is written like one. */
    private static boolean isKey(String text) {
        return KEYS.contains(text)
                || KEY.matcher(text).results().map(MatchResult::group).anyMatch(KEYS::contains);
    }

    private static Set<String> english() {
        Set<String> words = new HashSet<>();
        Set<String> stay = new HashSet<>();
        for (String app : APPS) {
            labels(app, "en").values().stream().flatMap(Reader::words).forEach(words::add);
            labels(app, "vi").values().stream().flatMap(Reader::words).forEach(stay::add);
        }
        words.addAll(lines("crawler/english-elsewhere.txt").toList());
        lines("crawler/english-that-may-stay.txt").forEach(stay::add);
        words.removeAll(stay);
        return words;
    }

    /** Words without any mark, in small letters; shorter ones are Vietnamese as often as not. */
    private static Stream<String> words(String text) {
        return WORD.matcher(text)
                .results()
                .map(MatchResult::group)
                .filter(word -> PLAIN.matcher(word).matches())
                .map(word -> word.toLowerCase(Locale.ROOT));
    }

    private static Map<String, String> labels(String app, String language) {
        try {
            JsonNode labels = JSON.readTree(
                            resource(WEBJAR.formatted(app, language)).replaceFirst("^\uFEFF", ""))
                    .get("labels");
            return labels.properties().stream().collect(Collectors.toMap(Map.Entry::getKey, label -> label.getValue()
                    .asText()));
        } catch (IOException e) {
            throw new AssertionError(app + " " + language, e);
        }
    }

    private static Stream<String> lines(String file) {
        return resource(file).lines().filter(Predicate.not(String::isBlank)).filter(line -> !line.startsWith("#"));
    }

    private static String resource(String file) {
        try (InputStream in = Reader.class.getClassLoader().getResourceAsStream(file)) {
            return new String(in.readAllBytes(), UTF_8);
        } catch (IOException e) {
            throw new AssertionError(file, e);
        }
    }
}
