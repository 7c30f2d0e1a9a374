package vn.dondoc;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Deque;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.BiPredicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A form's file, as far as it says by itself which inputs must be filled in. */
public final class FormMarkup {

    private static final Path FORMS = Path.of("forms");
    private static final Pattern TAG = Pattern.compile("<(/?)(\\w+)\\b([^>]*)>");
    private static final Pattern ATTRIBUTE = Pattern.compile("([\\w-]+)(?:=\"([^\"]*)\")?");
    private static final Set<String> VOID = Set.of("input", "br", "img", "hr");

    /** What only a script decides. */
    private static final Set<String> CONDITIONS =
            Set.of("hidden", "data-dd-if", "data-dd-kinds", "data-dd-except", "data-dd-about");

    private FormMarkup() {}

    /** The steps that have a form. */
    public static List<String> steps() throws IOException {
        try (var files = Files.list(FORMS)) {
            return files.map(file -> camelCase(file.getFileName().toString().replace(".html", "")))
                    .sorted()
                    .toList();
        }
    }

    /** The variables that a form asks for with that outcome, whatever else is chosen. */
    public static List<String> required(String step, String outcome) {
        return variables(step, outcome, (tag, attributes) -> listed(attributes.get("data-required"), outcome));
    }

    /** The variables that are chosen from a list with that outcome, whatever else is chosen. */
    public static List<String> chosen(String step, String outcome) {
        return variables(step, outcome, (tag, attributes) -> tag.equals("select"));
    }

    /** The places in what the server sends from which the form's inputs begin. */
    public static Set<String> places(String step) {
        Set<String> places = new TreeSet<>();
        Matcher tag = TAG.matcher(read(step));
        while (tag.find()) {
            String from = attributes(tag.group(3)).get("data-dd-value");
            if (from != null) {
                places.addAll(Arrays.asList(from.split(" ")));
            }
        }
        return places;
    }

    private static List<String> variables(
            String step, String outcome, BiPredicate<String, Map<String, String>> isWanted) {
        List<String> wanted = new ArrayList<>();
        Deque<Map<String, String>> around = new ArrayDeque<>();
        Matcher tag = TAG.matcher(read(step));
        while (tag.find()) {
            if (!tag.group(1).isEmpty()) {
                around.pop();
                continue;
            }
            Map<String, String> attributes = attributes(tag.group(3));
            if (attributes.containsKey("cam-variable-name")
                    && isWanted.test(tag.group(2), attributes)
                    && around.stream().allMatch(element -> shows(element, outcome))) {
                wanted.add(attributes.get("cam-variable-name"));
            }
            if (!VOID.contains(tag.group(2))) {
                around.push(attributes);
            }
        }
        return wanted;
    }

    private static boolean shows(Map<String, String> element, String outcome) {
        return CONDITIONS.stream().noneMatch(element::containsKey)
                && (!element.containsKey("data-when") || listed(element.get("data-when"), outcome));
    }

    /** Empty: with every outcome. */
    private static boolean listed(String outcomes, String outcome) {
        return outcomes != null
                && (outcomes.isEmpty() || Arrays.asList(outcomes.split(" ")).contains(outcome));
    }

    private static Map<String, String> attributes(String text) {
        Map<String, String> attributes = new TreeMap<>();
        Matcher attribute = ATTRIBUTE.matcher(text);
        while (attribute.find()) {
            attributes.put(attribute.group(1), attribute.group(2) == null ? "" : attribute.group(2));
        }
        return attributes;
    }

    private static String read(String step) {
        try {
            String kebab = step.replaceAll("([A-Z])", "-$1").toLowerCase(Locale.ROOT);
            return Files.readString(FORMS.resolve(kebab + ".html"));
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    private static String camelCase(String kebab) {
        return Pattern.compile("-(\\w)").matcher(kebab).replaceAll(found -> found.group(1)
                .toUpperCase(Locale.ROOT));
    }
}
