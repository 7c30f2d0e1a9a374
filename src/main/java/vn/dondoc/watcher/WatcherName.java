package vn.dondoc.watcher;

/** An agency or a person: exactly one of the two. */
public record WatcherName(String agencyCode, String personId) {

    static WatcherName agency(String code) {
        return new WatcherName(code, null);
    }

    boolean is(Watcher watcher) {
        return agencyCode == null ? personId.equals(watcher.personId()) : agencyCode.equals(watcher.agencyCode());
    }
}
