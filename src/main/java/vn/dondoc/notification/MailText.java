package vn.dondoc.notification;

import java.util.Map;
import java.util.function.UnaryOperator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.springframework.web.util.HtmlUtils;

/** Fills the places of a text. A place is a name in double braces and nothing else: no template is ever evaluated. */
final class MailText {

    private static final Pattern PLACE = Pattern.compile("\\{\\{(\\w+)}}");
    private static final Pattern BREAKING = Pattern.compile("[\\p{Cntrl}\\u2028\\u2029]+");

    private MailText() {}

    static String plain(String template, Map<String, String> values) {
        return fill(template, values, UnaryOperator.identity());
    }

    static String html(String template, Map<String, String> values) {
        return fill(template, values, value -> HtmlUtils.htmlEscape(value, "UTF-8"));
    }

    /** A header must not grow another one by a line break in a name or subject. */
    static String oneLine(String text) {
        return BREAKING.matcher(text).replaceAll(" ").strip();
    }

    /** What is filled in is not looked at again; a place that nobody knows stays as it was written. */
    private static String fill(String template, Map<String, String> values, UnaryOperator<String> escaped) {
        return PLACE.matcher(template)
                .replaceAll(place -> Matcher.quoteReplacement(
                        values.containsKey(place.group(1))
                                ? escaped.apply(values.get(place.group(1)))
                                : place.group()));
    }
}
