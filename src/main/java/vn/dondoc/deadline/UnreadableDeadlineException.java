package vn.dondoc.deadline;

/** A text that cannot be taken as a deadline; the message is one Vietnamese sentence for the person who wrote it. */
public class UnreadableDeadlineException extends IllegalArgumentException {

    public UnreadableDeadlineException(String reason) {
        super(reason);
    }
}
