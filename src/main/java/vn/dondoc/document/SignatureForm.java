package vn.dondoc.document;

import java.util.Arrays;
import vn.dondoc.problem.Problem;

/** Forms of signature by Nghị định 30/2020/NĐ-CP, Điều 13. */
public enum SignatureForm {
    TM("TM.", "thay mặt tập thể"),
    KT("KT.", "ký thay người đứng đầu"),
    TL("TL.", "thừa lệnh"),
    TUQ("TUQ.", "thừa ủy quyền");

    private final String printed;
    private final String label;

    SignatureForm(String printed, String label) {
        this.printed = printed;
        this.label = label;
    }

    /**
     * @param posted a name, or null where the head signs in his own name
     * @throws Problem for anything else
     */
    public static String require(String posted) {
        if (posted != null
                && Arrays.stream(values()).noneMatch(form -> form.name().equals(posted))) {
            throw Problem.refused(
                    "signatureForm", "Hình thức ký không hợp lệ; hãy chọn TM., KT., TL., TUQ. hoặc ký trực tiếp.");
        }
        return posted;
    }

    public String printed() {
        return printed;
    }

    public String label() {
        return label;
    }
}
