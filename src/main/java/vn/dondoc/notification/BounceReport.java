package vn.dondoc.notification;

import jakarta.mail.BodyPart;
import jakarta.mail.MessagingException;
import jakarta.mail.Multipart;
import jakarta.mail.internet.InternetHeaders;
import jakarta.mail.internet.MimeMessage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * What a mail server says of one recipient of a mail that it could not deliver after all (RFC 3464).
 *
 * @param messageId of the mail, as it was sent
 * @param addresses the recipient as we wrote it and as it was in the end
 * @param status RFC 3463: {@code 5.1.1}
 * @param said the server's own words; may be empty
 */
record BounceReport(String messageId, List<String> addresses, String status, String said) {

    static final String TYPE = "Content-Type";

    private static final String FAILED = "failed";

    /**
     * For good, and because of the address (1) or its mailbox, which is not there, closed or full (2.0 to 2.2). The others speak of the
     * mail, its way or a policy, or say nothing (0): a server that is away for days would switch off everybody behind it.
     */
    private static final Pattern OF_ADDRESS = Pattern.compile("5\\.(1\\.\\d{1,3}|2\\.[0-2])");

    private static final Pattern BETWEEN_RECIPIENTS = Pattern.compile("\\r?\\n[ \\t]*\\r?\\n");

    /** By the header alone: of a mail that is garbled a server cannot say how it is made up. */
    static boolean isOne(MimeMessage mail) throws MessagingException {
        String type = mail.getHeader(TYPE, null);
        return type != null && type.strip().toLowerCase(Locale.ROOT).startsWith("multipart/report");
    }

    /** @return one for each recipient; none if it does not say which mail it is about */
    static List<BounceReport> read(MimeMessage report) throws MessagingException, IOException {
        List<InternetHeaders> recipients = new ArrayList<>();
        String messageId = null;
        Multipart parts = (Multipart) report.getContent();
        for (int i = 0; i < parts.getCount(); i++) {
            BodyPart part = parts.getBodyPart(i);
            if (part.isMimeType("message/delivery-status")) {
                recipients.addAll(groups(part));
            } else if (part.isMimeType("message/rfc822") || part.isMimeType("text/rfc822-headers")) {
                messageId = new InternetHeaders(part.getInputStream()).getHeader("Message-ID", null);
            }
        }
        String of = messageId;
        return of == null
                ? List.of()
                : recipients.stream()
                        .filter(group -> FAILED.equalsIgnoreCase(value(group, "Action")))
                        .map(group -> one(of, group))
                        .toList();
    }

    boolean isOfAddress() {
        return OF_ADDRESS.matcher(status).matches();
    }

    private static BounceReport one(String messageId, InternetHeaders group) {
        return new BounceReport(
                messageId.strip(),
                Stream.of("Original-Recipient", "Final-Recipient")
                        .map(name -> typed(group, name))
                        .filter(Objects::nonNull)
                        .toList(),
                value(group, "Status").split("[\\s(]", 2)[0],
                MailText.oneLine(Objects.requireNonNullElse(typed(group, "Diagnostic-Code"), ""))
                        .replaceAll(" +", " "));
    }

    private static List<InternetHeaders> groups(BodyPart part) throws MessagingException, IOException {
        List<InternetHeaders> groups = new ArrayList<>();
        String text = new String(part.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        for (String group : BETWEEN_RECIPIENTS.split(text)) {
            groups.add(new InternetHeaders(
                    new ByteArrayInputStream((group + "\r\n\r\n").getBytes(StandardCharsets.UTF_8)), true));
        }
        return groups;
    }

    private static String value(InternetHeaders group, String name) {
        return Objects.requireNonNullElse(group.getHeader(name, null), "").strip();
    }

    /** Without its type: {@code rfc822; a@b}. */
    private static String typed(InternetHeaders group, String name) {
        String value = group.getHeader(name, null);
        return value == null ? null : value.substring(value.indexOf(';') + 1).strip();
    }
}
