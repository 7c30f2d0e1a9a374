package vn.dondoc.notification;

import java.time.Instant;
import java.time.LocalDate;

/** The process that writes each morning's mails. */
public interface MorningProcess {

    /** Whether one is under way, or begins on that day or before it. */
    boolean isToCome(LocalDate day);

    /** Lets the next one begin at that moment; those of the mornings after it begin as ever. */
    void beginAt(Instant moment);
}
