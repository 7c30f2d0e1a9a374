package vn.dondoc.notification;

/** The ways out of the app. What a person has not chosen himself is so by default. */
public enum ChannelKind {
    EMAIL(true),
    /** An office's own gateway to SMS, Zalo or a chat: only for who asks for it. */
    WEBHOOK(false);

    private final boolean wantedByDefault;

    ChannelKind(boolean wantedByDefault) {
        this.wantedByDefault = wantedByDefault;
    }

    public boolean wantedByDefault() {
        return wantedByDefault;
    }
}
