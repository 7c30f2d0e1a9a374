package vn.dondoc.monitoring;

/**
 * Text of people in a cell that a spreadsheet opens. A text that a spreadsheet would take for a formula gets a single quote before it
 * (OWASP ASVS 1.2.10), and so does one that begins with such a quote: taking one leading quote away always gives the text back.
 */
final class CellText {

    private static final String BEFORE = "=+-@\t\r\n'";

    private CellText() {}

    /** As CSV carries it: the format has no other way to say that a cell is text. */
    static String quoted(String text) {
        String clean = clean(text);
        return !clean.isEmpty() && BEFORE.indexOf(clean.charAt(0)) >= 0 ? "'" + clean : clean;
    }

    /** The text of a cell that was written by {@link #quoted}. */
    static String read(String cell) {
        return cell.startsWith("'") ? cell.substring(1) : cell;
    }

    /** Without NUL and its like, which no spreadsheet can hold and XML forbids. */
    static String clean(String text) {
        StringBuilder kept = new StringBuilder(text.length());
        text.codePoints()
                .filter(c -> c == '\t' || c == '\n' || c == '\r' || !Character.isISOControl(c))
                .filter(c -> c < Character.MIN_SURROGATE || c > Character.MAX_SURROGATE)
                .filter(c -> c != 0xFFFE && c != 0xFFFF)
                .forEach(kept::appendCodePoint);
        return kept.toString();
    }
}
