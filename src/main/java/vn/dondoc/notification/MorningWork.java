package vn.dondoc.notification;

/** Work of a morning whose messages belong into the mail of that morning, which waits for it. */
public interface MorningWork {

    /** Whether some of it is due this morning and not done yet; what has failed for good is not waited for. */
    boolean isLeft();
}
