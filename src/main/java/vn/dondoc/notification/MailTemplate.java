package vn.dondoc.notification;

/**
 * The wording of a mail; its places stand in double braces.
 *
 * @param subject one line
 */
public record MailTemplate(String name, String subject, String html, String plain) {}
