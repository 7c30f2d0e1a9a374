package vn.dondoc.request;

/**
 * Something that may be asked for.
 *
 * @param next what happens when it is sent, and when it is granted
 */
public record KindChoice(String kind, String label, String next) {

    static KindChoice of(RequestKind kind, boolean byOffice) {
        return new KindChoice(
                kind.name(), kind.label(), way(kind, byOffice) + decapitalised(kind.effect(), kind.needsDecision()));
    }

    private static String way(RequestKind kind, boolean byOffice) {
        if (!kind.needsDecision()) {
            return "Thuộc thẩm quyền Văn phòng, có hiệu lực ngay khi gửi. ";
        }
        if (kind == RequestKind.EXTENSION_OF_PART) {
            return "Lãnh đạo cơ quan chủ trì quyết định. Nếu đồng ý: ";
        }
        if (kind == RequestKind.EXTENSION) {
            return "Người ký văn bản quyết định lần đầu, Chủ tịch quyết định lần hai; chưa có quyết định thì giữ thời hạn cũ. Nếu đồng ý: ";
        }
        return byOffice
                ? "Gửi xong thì người ký văn bản quyết định. Nếu đồng ý: "
                : "Văn phòng xem xét, trình người ký văn bản quyết định. Nếu đồng ý: ";
    }

    private static String decapitalised(String effect, boolean within) {
        return within ? effect.substring(0, 1).toLowerCase() + effect.substring(1) : effect;
    }
}
