package vn.dondoc.identity;

import java.time.LocalDate;
import vn.dondoc.language.VietnameseDate;

/**
 * The paper by which an agency answered, from which the Office enters what it says.
 *
 * @param signer who signed it, with his title, as the paper has it
 */
public record Paper(String number, LocalDate issuedOn, String signer) {

    public String basis() {
        return "Văn bản giấy số " + number + " ngày " + VietnameseDate.write(issuedOn) + ", " + signer + " ký";
    }
}
