package vn.dondoc.identity;

import java.time.LocalDate;
import vn.dondoc.language.VietnameseDate;
import vn.dondoc.problem.Faults;
import vn.dondoc.problem.Problem;

/**
 * The paper by which an agency answered, from which the Office enters what it says.
 *
 * @param signer who signed it, with his title, as the paper has it
 */
public record Paper(String number, LocalDate issuedOn, String signer) {

    public String basis() {
        return "Văn bản giấy số " + number + " ngày " + VietnameseDate.write(issuedOn) + ", " + signer + " ký";
    }

    /** @throws Problem naming all that is missing at once, or a day that is still to come */
    public void requireComplete(LocalDate today) {
        Faults faults = new Faults();
        if (number == null) {
            faults.add("paperNumber", "Hãy nhập số, ký hiệu của văn bản giấy, tối đa 50 ký tự.");
        }
        if (issuedOn == null) {
            faults.add("paperOn", "Hãy nhập ngày của văn bản giấy theo dạng ngày/tháng/năm.");
        } else if (issuedOn.isAfter(today)) {
            faults.add("paperOn", "Ngày của văn bản giấy không được sau hôm nay.");
        }
        if (signer == null) {
            faults.add("paperSigner", "Hãy nhập họ tên, chức vụ người ký văn bản giấy, tối đa 100 ký tự.");
        }
        faults.throwIfAny();
    }
}
