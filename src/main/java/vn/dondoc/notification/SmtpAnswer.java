package vn.dondoc.notification;

import jakarta.mail.MessagingException;
import java.util.Arrays;
import java.util.regex.Pattern;
import org.eclipse.angus.mail.smtp.SMTPAddressFailedException;
import org.eclipse.angus.mail.smtp.SMTPSendFailedException;
import org.eclipse.angus.mail.smtp.SMTPSenderFailedException;
import org.springframework.mail.MailAuthenticationException;
import org.springframework.mail.MailException;
import org.springframework.mail.MailParseException;
import org.springframework.mail.MailSendException;

/** What a mail server's refusal means: for this recipient, for this mail, or for now. */
final class SmtpAnswer {

    private static final int PERMANENT = 500;
    private static final int LONGEST = 400;
    private static final Pattern ENHANCED = Pattern.compile("\\b5\\.\\d{1,3}\\.\\d{1,3}\\b");
    private static final Pattern OF_POLICY = Pattern.compile(
            "relay|polic|denied|not allowed|not permitted|prohibited|block|blacklist|spam|reputation|authenti|\\bspf\\b|\\bdmarc\\b",
            Pattern.CASE_INSENSITIVE);

    private SmtpAnswer() {}

    static DeliveryFault fault(MailException failed) {
        if (failed instanceof MailAuthenticationException) {
            return new DeliveryFault(
                    DeliveryFault.Kind.CHANNEL_DOWN,
                    "Máy chủ thư không nhận tên đăng nhập, mật khẩu; hãy xem lại spring.mail.username, spring.mail.password.",
                    failed);
        }
        if (failed instanceof MailParseException) {
            return new DeliveryFault(DeliveryFault.Kind.REFUSED, "Không soạn được thư; hãy xem lại mẫu thư.", failed);
        }
        Exception first = failed instanceof MailSendException sending && sending.getMessageExceptions().length > 0
                ? sending.getMessageExceptions()[0]
                : null;
        if (first == null || failed.getCause() != null) {
            return new DeliveryFault(
                    DeliveryFault.Kind.CHANNEL_DOWN, "Không kết nối được máy chủ thư: " + said(failed), failed);
        }
        for (Throwable cause = first; cause != null; cause = next(cause)) {
            if (cause instanceof SMTPAddressFailedException address) {
                return ofRecipient(address);
            }
            if (cause instanceof SMTPSenderFailedException sender) {
                // Every mail has this sender: it says nothing about whom this one goes to.
                return new DeliveryFault(
                        DeliveryFault.Kind.LATER, "Máy chủ thư không nhận người gửi: " + said(sender), sender);
            }
            if (cause instanceof SMTPSendFailedException mail) {
                return ofMail(mail);
            }
        }
        return new DeliveryFault(DeliveryFault.Kind.LATER, "Máy chủ thư không nhận trọn thư: " + said(first), first);
    }

    /** Whether the server said no to the mail itself; a line that breaks off has no code. */
    static boolean isAnswer(MailException failed) {
        return failed instanceof MailSendException sending
                && Arrays.stream(sending.getMessageExceptions())
                        .anyMatch(said -> said instanceof SMTPSendFailedException mail && mail.getReturnCode() > 0);
    }

    private static DeliveryFault ofRecipient(SMTPAddressFailedException refused) {
        boolean forGood = refused.getReturnCode() >= PERMANENT && !isPolicy(refused);
        return new DeliveryFault(
                forGood ? DeliveryFault.Kind.ADDRESS_REFUSED : DeliveryFault.Kind.LATER,
                "Máy chủ thư không nhận người nhận: " + said(refused),
                refused);
    }

    private static DeliveryFault ofMail(SMTPSendFailedException refused) {
        boolean forGood =
                refused.getReturnCode() >= PERMANENT && !refused.getCommand().startsWith("MAIL");
        return new DeliveryFault(
                forGood ? DeliveryFault.Kind.REFUSED : DeliveryFault.Kind.LATER,
                "Máy chủ thư không nhận thư: " + said(refused),
                refused);
    }

    /**
     * RFC 3463: 5.7.x is about security and our right to send there, not about the address. RFC 5321 has 550 for both: of a server
     * without such codes only the words tell them apart.
     */
    private static boolean isPolicy(SMTPAddressFailedException refused) {
        String answer = String.valueOf(refused.getMessage());
        return ENHANCED.matcher(answer).find()
                ? answer.contains("5.7.")
                : OF_POLICY.matcher(answer).find();
    }

    private static Throwable next(Throwable cause) {
        return cause instanceof MessagingException messaging && messaging.getNextException() != null
                ? messaging.getNextException()
                : cause.getCause();
    }

    private static String said(Throwable cause) {
        String text = MailText.oneLine(String.valueOf(cause.getMessage()));
        return text.length() <= LONGEST ? text : text.substring(0, LONGEST);
    }
}
