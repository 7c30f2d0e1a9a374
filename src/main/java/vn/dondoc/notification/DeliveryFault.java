package vn.dondoc.notification;

/** Why a delivery did not get through, and what that means for the next try. The message is Vietnamese, for the administrator. */
final class DeliveryFault extends RuntimeException {

    enum Kind {
        /** The other side does not answer at all: nothing else has to be tried there for a while. */
        CHANNEL_DOWN,
        /** Not now. */
        LATER,
        /** This one never: the content or our own set-up is refused. */
        REFUSED,
        /** Nothing ever at this address. */
        ADDRESS_REFUSED
    }

    private final Kind kind;
    private final boolean mayHaveArrived;

    DeliveryFault(Kind kind, String message, Throwable cause) {
        this(kind, message, cause, false);
    }

    private DeliveryFault(Kind kind, String message, Throwable cause, boolean mayHaveArrived) {
        super(message, cause);
        this.kind = kind;
        this.mayHaveArrived = mayHaveArrived;
    }

    /** Everything was handed over and nothing was answered. */
    DeliveryFault unanswered() {
        return new DeliveryFault(kind, getMessage(), getCause(), true);
    }

    boolean mayHaveArrived() {
        return mayHaveArrived;
    }

    Kind kind() {
        return kind;
    }
}
