package vn.dondoc.language;

import java.text.Collator;
import java.util.Comparator;
import java.util.Locale;

/**
 * The order of a Vietnamese dictionary: d before đ, a before ă before â, and of two words that differ in tone only ngang, huyền, hỏi,
 * ngã, sắc, nặng. No database sorts like that by itself, nor both alike.
 */
public final class VietnameseOrder {

    /** Titles, names of agencies. */
    public static final Comparator<String> TEXTS = Collator.getInstance(Locale.forLanguageTag("vi"))::compare;

    /** Persons' full names as lists here have them: by the given name, which stands last, then by the whole. */
    public static final Comparator<String> PERSONS =
            Comparator.comparing(VietnameseOrder::givenName, TEXTS).thenComparing(TEXTS);

    private VietnameseOrder() {}

    private static String givenName(String fullName) {
        String name = fullName.strip();
        return name.substring(name.lastIndexOf(' ') + 1);
    }
}
