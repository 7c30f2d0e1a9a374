package vn.dondoc.language;

import java.util.Optional;
import java.util.regex.Pattern;

/** Whole đồng as people here write them: 1.234.567. */
public final class VietnameseMoney {

    private static final Pattern PLAIN = Pattern.compile("\\d{1,15}");
    private static final Pattern GROUPED = Pattern.compile("\\d{1,3}(\\.\\d{3}){1,4}");

    private VietnameseMoney() {}

    /** 1234567 or 1.234.567; empty for anything else: a comma, a fraction, a sign, more than fifteen digits. */
    public static Optional<Long> parse(String text) {
        String bare = text.strip();
        return PLAIN.matcher(bare).matches() || GROUPED.matcher(bare).matches()
                ? Optional.of(Long.valueOf(bare.replace(".", "")))
                : Optional.empty();
    }

    public static String write(long amount) {
        return Long.toString(amount).replaceAll("(?<=\\d)(?=(\\d{3})+$)", ".");
    }
}
