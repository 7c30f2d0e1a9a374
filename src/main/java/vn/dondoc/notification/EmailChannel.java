package vn.dondoc.notification;

import jakarta.mail.MessagingException;
import jakarta.mail.internet.InternetAddress;
import java.nio.charset.StandardCharsets;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.mail.MailException;
import org.springframework.mail.MailSendException;
import org.springframework.mail.javamail.JavaMailSender;
import org.springframework.mail.javamail.MimeMessageHelper;
import org.springframework.stereotype.Component;

/** Mail by SMTP. On only where {@code spring.mail.host} is set. */
@Component
class EmailChannel implements Channel {

    private final JavaMailSender sender;
    private final NotificationSettings settings;

    EmailChannel(ObjectProvider<JavaMailSender> sender, NotificationSettings settings) {
        this.sender = sender.getIfAvailable();
        this.settings = settings;
    }

    @Override
    public ChannelKind kind() {
        return ChannelKind.EMAIL;
    }

    @Override
    public boolean isOn() {
        return sender != null;
    }

    @Override
    public void send(Parcel parcel) {
        WrittenMessage message = message(parcel);
        try {
            sender.send(message);
        } catch (MailException failed) {
            if (!isTaken(message, failed)) {
                DeliveryFault fault = SmtpAnswer.fault(failed);
                throw message.isWritten() && !SmtpAnswer.isAnswer(failed) ? fault.unanswered() : fault;
            }
        }
    }

    /** The server said yes to the mail and only the good-bye went wrong: a second try would double it. */
    private static boolean isTaken(WrittenMessage message, MailException failed) {
        return message.isWritten()
                && failed instanceof MailSendException sending
                && sending.getMessageExceptions().length == 0;
    }

    private WrittenMessage message(Parcel parcel) {
        InternetAddress to = address(parcel.address());
        try {
            WrittenMessage message = new WrittenMessage();
            MimeMessageHelper helper = new MimeMessageHelper(message, true, StandardCharsets.UTF_8.name());
            helper.setFrom(settings.from());
            helper.setTo(to);
            helper.setSubject(MailText.oneLine(parcel.mail().subject()));
            helper.setText(parcel.mail().plain(), parcel.mail().html());
            message.setHeader("Message-ID", "<" + parcel.key() + "@" + settings.messageIdDomain() + ">");
            // No holiday notice answers a machine (RFC 3834).
            message.setHeader("Auto-Submitted", "auto-generated");
            return message;
        } catch (MessagingException unwritable) {
            throw new DeliveryFault(
                    DeliveryFault.Kind.REFUSED, "Không soạn được thư; hãy xem lại mẫu thư.", unwritable);
        }
    }

    /** Strictly one address: a line break or a comma in what an import brought in would add recipients or headers. */
    private static InternetAddress address(String address) {
        try {
            if (!address.equals(MailText.oneLine(address)) || InternetAddress.parse(address, true).length != 1) {
                throw unusable(null);
            }
            InternetAddress checked = new InternetAddress(address, true);
            checked.validate();
            return checked;
        } catch (MessagingException notOne) {
            throw unusable(notOne);
        }
    }

    private static DeliveryFault unusable(MessagingException cause) {
        return new DeliveryFault(DeliveryFault.Kind.ADDRESS_REFUSED, "Địa chỉ thư điện tử không đúng dạng.", cause);
    }
}
