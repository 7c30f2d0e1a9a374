package vn.dondoc.monitoring;

import java.time.LocalDate;
import java.util.List;
import java.util.function.Function;

/** The columns of the list and of its export, as offices publish them. */
enum ListColumn {
    NUMBER("Số, ký hiệu", ListRow::directiveNumber),
    ISSUED_ON("Ngày ban hành", ListRow::directiveIssuedOn),
    SUBJECT("Trích yếu", ListRow::subject),
    FIELD("Lĩnh vực", ListRow::fieldName),
    ORDINAL("Nhiệm vụ số", ListRow::ordinal),
    TITLE("Nhiệm vụ", ListRow::title),
    CONTENT("Nội dung nhiệm vụ", ListRow::content),
    LEAD("Cơ quan chủ trì", ListRow::lead),
    COORDINATING("Cơ quan phối hợp", ListRow::coordinating),
    HANDLER("Người xử lý chính", ListRow::handler),
    GIVEN_ON("Ngày giao", ListRow::givenOn),
    ORIGINAL_DUE_ON("Thời hạn ban đầu", row -> dueOn(row.originalDueOn())),
    DUE_ON("Thời hạn hiện tại", row -> dueOn(row.dueOn())),
    PROGRESS("Tình trạng", ListRow::progressLabel),
    BUCKET("Kết quả theo thời hạn", ListRow::bucketLabel),
    RESULT_NUMBER("Văn bản kết quả", ListRow::resultNumber),
    RESULT_ON("Ngày văn bản kết quả", ListRow::resultIssuedOn);

    static final List<ListColumn> USUAL =
            List.of(NUMBER, ORDINAL, TITLE, LEAD, GIVEN_ON, DUE_ON, PROGRESS, BUCKET, RESULT_NUMBER);

    private final String label;
    private final Function<ListRow, Object> value;

    ListColumn(String label, Function<ListRow, Object> value) {
        this.label = label;
        this.value = value;
    }

    String label() {
        return label;
    }

    /** A text, a day, a number, or null. */
    Object of(ListRow row) {
        return value.apply(row);
    }

    private static Object dueOn(LocalDate day) {
        return day == null ? "Không ấn định" : day;
    }
}
