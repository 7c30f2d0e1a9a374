package vn.dondoc.file;

import java.text.DecimalFormat;
import java.text.DecimalFormatSymbols;
import java.util.Locale;

/** Sizes as people here write them: "1,2 MB". */
final class SizeText {

    private static final long KB = 1024;
    private static final long MB = KB * KB;

    private SizeText() {}

    static String of(long bytes) {
        if (bytes < KB) {
            return bytes + " byte";
        }
        DecimalFormat oneDigit = new DecimalFormat("#,##0.#", DecimalFormatSymbols.getInstance(new Locale("vi", "VN")));
        return bytes < MB ? oneDigit.format((double) bytes / KB) + " KB" : oneDigit.format((double) bytes / MB) + " MB";
    }
}
