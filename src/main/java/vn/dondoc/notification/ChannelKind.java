package vn.dondoc.notification;

/** The ways out of the app. What a person has not chosen himself is so by default. */
public enum ChannelKind {
    EMAIL("Thư điện tử", true),
    /** An office's own gateway to SMS, Zalo or a chat: only for who asks for it. */
    WEBHOOK("Cổng nhắn tin", false);

    private final String label;
    private final boolean wantedByDefault;

    ChannelKind(String label, boolean wantedByDefault) {
        this.label = label;
        this.wantedByDefault = wantedByDefault;
    }

    public String label() {
        return label;
    }

    public boolean wantedByDefault() {
        return wantedByDefault;
    }
}
