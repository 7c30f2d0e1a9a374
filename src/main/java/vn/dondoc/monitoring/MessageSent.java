package vn.dondoc.monitoring;

import java.time.OffsetDateTime;
import java.util.List;

/**
 * A message about an assignment, as a manager reads it.
 *
 * @param toName who got it
 * @param readAt when he opened or marked it, null while he has not
 * @param sentBy the ways by which it left the app, empty while it is seen in the app only
 */
public record MessageSent(
        OffsetDateTime at, String kindLabel, String toName, String text, OffsetDateTime readAt, List<String> sentBy) {}
