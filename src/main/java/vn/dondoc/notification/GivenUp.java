package vn.dondoc.notification;

import java.util.Set;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Tells the administrators in the app that something will not reach its recipient any more, for another reason than his address. One
 * message until it is read, however many there are: a faulty template fails with every mail. Whom and why says the page of the
 * channels, never the message.
 */
@Component
class GivenUp {

    private static final String KEY = "given-up:";

    private final Recipients recipients;
    private final Notices notices;
    private final JdbcClient jdbc;

    GivenUp(Recipients recipients, Notices notices, JdbcClient jdbc) {
        this.recipients = recipients;
        this.notices = notices;
        this.jdbc = jdbc;
    }

    /** In the transaction that gives it up. */
    void tell(Claimed claimed) {
        Set<String> told = recipients.administrators();
        told.removeAll(knowing(claimed.channel()));
        notices.tell(new Notice(
                NoticeKind.INFORMATION,
                told,
                null,
                null,
                null,
                null,
                null,
                "Có thông báo không gửi được",
                "Hệ thống đã thôi gửi một hoặc nhiều thông báo qua kênh “"
                        + claimed.channel().label() + "”; người nhận vẫn thấy trong ứng dụng."
                        + " Danh sách, lý do và nút gửi lại ở trang Kênh gửi.",
                "vì ông/bà là quản trị hệ thống",
                "Xem kênh gửi",
                "/quan-tri/kenh-gui.html",
                false,
                key(claimed.channel()) + claimed.id() + ":" + times(claimed)));
    }

    private Set<String> knowing(ChannelKind channel) {
        return jdbc.sql("select recipient_id from message where read_at is null and dedup_key like :key")
                .param("key", key(channel) + "%")
                .query(String.class)
                .set();
    }

    /** Tried again by hand and given up again is told again. */
    private int times(Claimed claimed) {
        return jdbc.sql("select count(*) from message where dedup_key like :key")
                .param("key", key(claimed.channel()) + claimed.id() + ":%")
                .query(Integer.class)
                .single();
    }

    private static String key(ChannelKind channel) {
        return KEY + channel.name() + ":";
    }
}
