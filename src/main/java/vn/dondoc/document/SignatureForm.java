package vn.dondoc.document;

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

    public String printed() {
        return printed;
    }

    public String label() {
        return label;
    }
}
