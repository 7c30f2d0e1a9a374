package vn.dondoc.language;

import java.text.Normalizer;
import java.util.Arrays;
import java.util.Locale;
import java.util.Objects;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Vietnamese text: one Unicode form for storing, a form without diacritics for searching. */
public final class VietnameseText {

    private static final Pattern MARKS = Pattern.compile("\\p{M}+");
    private static final Pattern OTHER_THAN_WORDS = Pattern.compile("[^\\p{L}\\p{N}]+");

    private VietnameseText() {}

    /** Lower case without diacritics: "Đăk Tơ Lung" becomes "dak to lung". */
    public static String fold(String text) {
        String bare =
                MARKS.matcher(Normalizer.normalize(text, Normalizer.Form.NFD)).replaceAll("");
        return bare.replace('đ', 'd').replace('Đ', 'd').toLowerCase(Locale.ROOT);
    }

    /** Folded, and only its letters and digits, in words with one blank between: "857/UBND-KGVX" becomes "857 ubnd kgvx". */
    public static String words(String text) {
        return OTHER_THAN_WORDS.matcher(fold(text)).replaceAll(" ").strip();
    }

    /** A search column: the {@link #words} of all parts, those that are null left out, cut to what the column holds. */
    public static String searchText(int length, String... parts) {
        String all = Arrays.stream(parts)
                .filter(Objects::nonNull)
                .map(VietnameseText::words)
                .collect(Collectors.joining(" "));
        return all.length() <= length ? all : all.substring(0, length);
    }

    /** A LIKE pattern that finds the {@link #words} anywhere in a search column; there is nothing in it to escape. */
    public static String likePattern(String text) {
        return "%" + words(text) + "%";
    }

    /** Precomposed form without surrounding blanks: what communes send is often decomposed. */
    public static String clean(String text) {
        return Normalizer.normalize(text, Normalizer.Form.NFC).strip();
    }

    /** False for half a surrogate pair and for control characters other than line break and tab: such text cannot be stored. */
    public static boolean isText(String text) {
        return text.codePoints()
                .allMatch(c -> c == '\n'
                        || c == '\r'
                        || c == '\t'
                        || (!Character.isISOControl(c)
                                && (c < Character.MIN_SURROGATE || c > Character.MAX_SURROGATE)));
    }
}
