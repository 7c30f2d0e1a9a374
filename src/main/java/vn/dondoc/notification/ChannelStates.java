package vn.dondoc.notification;

import java.util.ArrayList;
import java.util.List;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Service;

/** Which channels are set up, and what is missing; a secret or password is never told, only whether there is one. */
@Service
public class ChannelStates {

    private final List<Channel> channels;
    private final NotificationSettings settings;
    private final BounceSettings bounces;
    private final BounceMailbox mailbox;
    private final String mailHost;
    private final int mailPort;
    private final String mailUser;

    ChannelStates(
            List<Channel> channels,
            NotificationSettings settings,
            BounceSettings bounces,
            BounceMailbox mailbox,
            @Value("${spring.mail.host:}") String mailHost,
            @Value("${spring.mail.port:25}") int mailPort,
            @Value("${spring.mail.username:}") String mailUser) {
        this.channels = channels;
        this.settings = settings;
        this.bounces = bounces;
        this.mailbox = mailbox;
        this.mailHost = mailHost;
        this.mailPort = mailPort;
        this.mailUser = mailUser;
    }

    /**
     * @param facts what is set, line by line
     * @param toDo what is missing or should be looked at; empty if nothing
     */
    public record State(ChannelKind channel, String label, boolean on, List<String> facts, List<String> toDo) {}

    public List<State> all() {
        return List.of(email(), webhook());
    }

    private State email() {
        if (mailHost.isBlank()) {
            return new State(
                    ChannelKind.EMAIL,
                    ChannelKind.EMAIL.label(),
                    Channel.isOn(channels, ChannelKind.EMAIL),
                    List.of("Chưa cấu hình máy chủ thư; mọi thông báo vẫn có trong ứng dụng."),
                    List.of("Muốn gửi thư, đặt spring.mail.host (và spring.mail.username, spring.mail.password nếu cần)"
                            + " rồi khởi động lại."));
        }
        List<String> toDo = new ArrayList<>();
        if (settings.baseUrl().contains("//localhost")) {
            toDo.add("Liên kết trong thư chỉ mở được trên chính máy chủ này; hãy đặt dondoc.notification.base-url.");
        }
        if (bounces.isOn() && mailbox.fault() != null) {
            toDo.add("Không đọc được hộp thư nhận thư bị trả lại (dondoc.bounces.*): " + mailbox.fault());
        }
        return new State(
                ChannelKind.EMAIL,
                ChannelKind.EMAIL.label(),
                Channel.isOn(channels, ChannelKind.EMAIL),
                List.of(
                        "Máy chủ thư: " + mailHost + ":" + mailPort,
                        "Đăng nhập máy chủ thư: " + (mailUser.isBlank() ? "không" : "có"),
                        "Người gửi: " + settings.from(),
                        "Hộp thư nhận thư bị trả lại: "
                                + (bounces.isOn()
                                        ? bounces.host() + ":" + bounces.port()
                                        : "không đọc (dondoc.bounces.host)"),
                        "Liên kết trong thư bắt đầu bằng: " + settings.baseUrl()),
                toDo);
    }

    private State webhook() {
        boolean address = !settings.webhookUrl().isBlank();
        boolean secret = !settings.webhookSecret().isBlank();
        return new State(
                ChannelKind.WEBHOOK,
                ChannelKind.WEBHOOK.label(),
                Channel.isOn(channels, ChannelKind.WEBHOOK),
                List.of(
                        "Địa chỉ cổng: " + (address ? withoutSecrets(settings.webhookUrl()) : "chưa đặt"),
                        "Khóa ký: " + (secret ? "đã đặt" : "chưa đặt")),
                address == secret
                        ? List.of()
                        : List.of("Cần đặt cả dondoc.notification.webhook-url và dondoc.notification.webhook-secret;"
                                + " tin không ký thì không gửi."));
    }

    /** A user's name, a password or a key may stand in an address too. */
    private static String withoutSecrets(String address) {
        return address.replaceFirst("//[^/@]*@", "//***@").replaceFirst("\\?.*", "?***");
    }
}
