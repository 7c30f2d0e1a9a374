package vn.dondoc.start;

import org.springframework.boot.diagnostics.AbstractFailureAnalyzer;
import org.springframework.boot.diagnostics.FailureAnalysis;

/** Says in words why the start was refused. */
class MissingAdminPasswordAnalyzer extends AbstractFailureAnalyzer<MissingAdminPasswordException> {

    @Override
    protected FailureAnalysis analyze(Throwable rootFailure, MissingAdminPasswordException cause) {
        return new FailureAnalysis(
                "Cơ sở dữ liệu chưa có quản trị hệ thống, và chưa đặt mật khẩu cho tài khoản admin.",
                "Hãy đặt biến môi trường DONDOC_ADMIN_PASSWORD rồi khởi động lại.",
                cause);
    }
}
