package vn.dondoc.notification;

import java.util.List;

/**
 * What is handed to a channel.
 *
 * @param key the same whenever this delivery is tried again: receivers recognise by it what they have got already
 * @param address the e-mail address; null where the channel needs none
 * @param mail the text; null where the channel makes its own of {@code notices}
 */
record Parcel(String key, String recipientId, String address, Mail mail, List<StoredNotice> notices) {

    /** A text in both forms. */
    record Mail(String subject, String html, String plain) {}
}
