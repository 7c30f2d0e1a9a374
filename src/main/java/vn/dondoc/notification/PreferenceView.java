package vn.dondoc.notification;

import com.fasterxml.jackson.annotation.JsonFormat;
import java.time.LocalTime;
import java.util.List;

/**
 * How somebody wants to be told, and what of it can be.
 *
 * @param email his address, null where the office has none
 * @param emailRefused why nothing is sent there any more; null while it works
 * @param listsOnly whether he stands where single mails are never sent, only lists
 * @param digestOnly one mail a morning instead of single ones
 */
record PreferenceView(
        String email,
        String emailRefused,
        boolean listsOnly,
        boolean digestOnly,
        @JsonFormat(pattern = "HH:mm") LocalTime quietFrom,
        @JsonFormat(pattern = "HH:mm") LocalTime quietTo,
        List<ChannelLine> channels,
        List<KindLine> kinds) {

    /** @param on whether the administrator has set it up */
    record ChannelLine(ChannelKind channel, String label, boolean on) {}

    /**
     * @param atOnce whether it is sent by itself; else it waits for the morning's mail
     * @param offered by which channels it can come at all
     * @param wanted by which of them he wants it
     */
    record KindLine(
            NoticeKind kind, String label, boolean atOnce, List<ChannelKind> offered, List<ChannelKind> wanted) {}
}
