package vn.dondoc.administration;

/** What a fault of a background job means to whoever runs the system, by its Java type; its text is never shown. */
record JobFault(String reason, String toDo) {

    static JobFault of(String type) {
        if (type == null) {
            return new JobFault("Không có lỗi được ghi lại.", "Bấm Chạy lại; nếu lại dừng, xem nhật ký máy chủ.");
        }
        if (type.contains("OptimisticLocking") || type.contains("Deadlock") || type.contains("CannotAcquireLock")) {
            return new JobFault("Nhiều việc cùng thay đổi một hồ sơ (" + type + ").", "Bấm Chạy lại.");
        }
        if (type.contains("SQL")
                || type.contains("Jdbc")
                || type.contains("DataAccess")
                || type.contains("Connection")) {
            return new JobFault(
                    "Cơ sở dữ liệu không trả lời hoặc từ chối (" + type + ").",
                    "Kiểm tra cơ sở dữ liệu và dung lượng đĩa, rồi bấm Chạy lại.");
        }
        if (type.equals("Problem")) {
            return new JobFault(
                    "Quy tắc nghiệp vụ không cho làm bước này lúc đó.",
                    "Xem hồ sơ có đang tạm dừng hoặc thiếu dữ liệu (lịch, phân công, bảng quyết định), sửa rồi bấm Chạy lại.");
        }
        return new JobFault(
                "Lỗi phần mềm (" + type + ").",
                "Bấm Chạy lại; nếu lại dừng, gửi nhật ký máy chủ và tên lỗi này cho nơi hỗ trợ.");
    }
}
