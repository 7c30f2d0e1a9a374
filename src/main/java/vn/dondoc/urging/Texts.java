package vn.dondoc.urging;

import vn.dondoc.language.VietnameseText;
import vn.dondoc.problem.Problem;

/** What other systems send as text, under the same limits as the forms. */
final class Texts {

    static final int LETTER = 20_000;
    static final int QUESTION = 2_000;

    private Texts() {}

    /** @return null for nothing; @throws Problem if it is no text or too long */
    static String optional(String field, String posted, int longest) {
        if (posted == null || posted.isBlank()) {
            return null;
        }
        if (!VietnameseText.isText(posted)) {
            throw Problem.refused(field, "Nội dung không phải là chữ đọc được.");
        }
        String clean = VietnameseText.clean(posted);
        if (clean.length() > longest) {
            throw Problem.refused(field, "Nội dung dài quá " + longest + " ký tự; hãy viết gọn lại.");
        }
        return clean;
    }
}
