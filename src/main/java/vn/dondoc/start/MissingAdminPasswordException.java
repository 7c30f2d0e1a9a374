package vn.dondoc.start;

/** A system without the demonstration was started on an empty database without a password for its administrator. */
class MissingAdminPasswordException extends RuntimeException {

    MissingAdminPasswordException() {
        super("Chưa có mật khẩu của quản trị hệ thống");
    }
}
