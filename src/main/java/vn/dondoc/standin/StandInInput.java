package vn.dondoc.standin;

import io.swagger.v3.oas.annotations.media.Schema;
import java.time.LocalDate;
import vn.dondoc.identity.StandIn;
import vn.dondoc.language.VietnameseDate;
import vn.dondoc.language.VietnameseText;

/** A right as the page or another system sends it; what cannot be read is left out, and then refused by its name. */
@Schema(description = "Giao xử lý thay hoặc quyền ký thay")
record StandInInput(
        @Schema(description = "Người xử lý thay, ký thay") String person,
        @Schema(description = "Người được thay") String principal,
        @Schema(description = "Mã cơ quan") String agency,
        @Schema(description = "HANDLE: xử lý thay, không ký; SIGN: ký thay") String kind,
        @Schema(description = "KT, TL hoặc TUQ; chỉ cho SIGN") String signatureForm,
        @Schema(description = "Số, ký hiệu văn bản giao quyền; bắt buộc cho SIGN") String documentNumber,
        @Schema(description = "Ngày văn bản giao quyền, ngày/tháng/năm hoặc ISO") String documentOn,
        @Schema(description = "Từ ngày") String from,
        @Schema(description = "Đến hết ngày") String to) {

    StandInDraft draft() {
        return new StandInDraft(
                text(person, 64),
                text(principal, 64),
                text(agency, 20),
                kindOrNull(),
                text(signatureForm, 10),
                text(documentNumber, 50),
                day(documentOn),
                day(from),
                day(to));
    }

    private StandIn.Kind kindOrNull() {
        for (StandIn.Kind known : StandIn.Kind.values()) {
            if (known.name().equals(kind)) {
                return known;
            }
        }
        return null;
    }

    private static LocalDate day(String given) {
        return given == null ? null : VietnameseDate.parse(given).orElse(null);
    }

    private static String text(String given, int longest) {
        if (given == null || given.isBlank() || !VietnameseText.isText(given)) {
            return null;
        }
        String clean = VietnameseText.clean(given);
        return clean.length() > longest ? null : clean;
    }
}
