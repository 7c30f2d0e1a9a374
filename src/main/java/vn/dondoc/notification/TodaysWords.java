package vn.dondoc.notification;

/** What is told later than it was written, or again in the next list, is told as things stand when it goes out. */
public interface TodaysWords {

    /** @return the notice's own text where nothing of it changes from day to day */
    String of(StoredNotice notice);
}
