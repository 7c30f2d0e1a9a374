package vn.dondoc.organisation.intake;

import static vn.dondoc.organisation.intake.ImportColumn.optional;
import static vn.dondoc.organisation.intake.ImportColumn.required;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;

/** What can be imported, in the order in which one kind needs the other. */
public enum ImportKind {
    AGENCIES(
            "co-quan",
            required("code", "Mã", 20, "Mã cơ quan"),
            required("name", "Tên cơ quan", 200, "Tên", "Tên đầy đủ"),
            required("short_name", "Tên viết tắt", 100, "Tên ngắn", "Tên gọi tắt"),
            required("kind", "Loại", 20, "Loại cơ quan", "Cấp"),
            optional("parent", "Cơ quan cấp trên", 20, "Mã cơ quan cấp trên", "Cấp trên", "Trực thuộc"),
            optional("valid_from", "Từ ngày", 30, "Hiệu lực từ", "Ngày bắt đầu"),
            optional("valid_to", "Đến ngày", 30, "Hiệu lực đến", "Ngày kết thúc"),
            optional("handler_issues", "Người xử lý tự phát hành", 10, "Chuyên viên lấy số")),
    PERSONS(
            "nguoi-dung",
            required("id", "Tên đăng nhập", 64, "Mã", "Tài khoản", "Mã người dùng"),
            required("full_name", "Họ và tên", 100, "Họ tên", "Tên"),
            optional("title", "Chức vụ", 100, "Chức danh"),
            optional("email", "Thư điện tử", 200, "E-mail", "Địa chỉ thư điện tử", "Mail"),
            optional("password", "Mật khẩu ban đầu", 72, "Mật khẩu")),
    GRANTS(
            "phan-vai",
            required("person", "Tên đăng nhập", 64, "Người dùng", "Mã người dùng", "Tài khoản"),
            optional("agency", "Mã cơ quan", 20, "Cơ quan"),
            required("role", "Vai trò", 20, "Vai"),
            optional("valid_from", "Từ ngày", 30, "Hiệu lực từ", "Ngày bắt đầu"),
            optional("valid_to", "Đến ngày", 30, "Hiệu lực đến", "Ngày kết thúc")),
    FIELDS(
            "linh-vuc",
            required("field", "Mã lĩnh vực", 20, "Mã", "Lĩnh vực"),
            required("name", "Tên lĩnh vực", 100, "Tên"),
            required("office_officer", "Chuyên viên Văn phòng", 64, "Chuyên viên"),
            required("office_leader", "Lãnh đạo Văn phòng", 64),
            required("vice_chair", "Phó Chủ tịch", 64, "Phó Chủ tịch phụ trách"),
            optional("note", "Ghi chú", 300));

    private final String fileName;
    private final List<ImportColumn> columns;

    ImportKind(String fileName, ImportColumn... columns) {
        this.fileName = fileName;
        this.columns = List.of(columns);
    }

    /** @param name as in our addresses: {@code agencies} */
    public static Optional<ImportKind> named(String name) {
        return Arrays.stream(values()).filter(kind -> kind.path().equals(name)).findFirst();
    }

    public String path() {
        return name().toLowerCase(Locale.ROOT);
    }

    public String templateName() {
        return fileName + ".csv";
    }

    /** A CSV file with the headings only, marked so that spreadsheets open it as UTF-8. */
    public String template() {
        return "\uFEFF" + columns.stream().map(ImportColumn::label).collect(Collectors.joining(",")) + "\r\n";
    }

    List<ImportColumn> columns() {
        return columns;
    }

    ImportColumn column(String name) {
        return columns.stream()
                .filter(column -> column.name().equals(name))
                .findFirst()
                .orElseThrow();
    }
}
