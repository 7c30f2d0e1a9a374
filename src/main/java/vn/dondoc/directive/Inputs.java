package vn.dondoc.directive;

import vn.dondoc.problem.Faults;

/** What every act on a directive asks of its texts. */
final class Inputs {

    private Inputs() {}

    /** @param missing what to say where there is nothing */
    static void require(Faults faults, String field, String text, int maxLength, String missing) {
        if (text == null || text.isBlank()) {
            faults.add(field, missing);
        } else if (text.length() > maxLength) {
            faults.add(field, "Dài " + text.length() + " ký tự, tối đa " + maxLength + "; hãy viết gọn lại.");
        }
    }

    /** Căn cứ: number and date of a document, or whose note. */
    static void requireBasis(Faults faults, String basis) {
        require(faults, "basis", basis, 500, "Hãy ghi căn cứ: số, ngày văn bản hoặc ý kiến của ai.");
    }
}
