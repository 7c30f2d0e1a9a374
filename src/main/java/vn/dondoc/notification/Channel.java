package vn.dondoc.notification;

import java.util.Collection;

/** A way out of the app; talks to the network, and so never runs inside a transaction. */
interface Channel {

    ChannelKind kind();

    /** Whether it is set up; nothing is written for one that is not. */
    boolean isOn();

    /** Whether one of that kind is set up. */
    static boolean isOn(Collection<Channel> channels, ChannelKind kind) {
        return channels.stream().anyMatch(channel -> channel.kind() == kind && channel.isOn());
    }

    /** Returns once the other side has taken it over. @throws DeliveryFault if it has not */
    void send(Parcel parcel);
}
