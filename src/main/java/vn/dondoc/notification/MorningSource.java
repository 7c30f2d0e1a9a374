package vn.dondoc.notification;

import java.time.OffsetDateTime;
import java.util.List;

/**
 * What has come about since the last morning and is worth a line in the digest, but was not worth a statement in the act that
 * caused it. Called once a working day; what was told under the same key before is not told again.
 */
public interface MorningSource {

    /** @param since the last morning's digest; some days back at the first one */
    List<Notice> since(OffsetDateTime since);

    /**
     * Whether it may be asked for somewhat more than what has come about since: each thing has a key of its own, so that none is told
     * twice.
     */
    default boolean mayLookFurtherBack() {
        return true;
    }
}
