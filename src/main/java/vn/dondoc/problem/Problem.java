package vn.dondoc.problem;

import java.util.List;

/**
 * Why something was not done: the one error contract of every interface. The text is Vietnamese and says what to do; nothing
 * was changed.
 */
public final class Problem extends RuntimeException {

    /** The four answers, with their HTTP status. */
    public enum Kind {
        NOT_VISIBLE(404),
        NOT_ALLOWED(403),
        LOST_RACE(409),
        REFUSED(422);

        private final int status;

        Kind(int status) {
            this.status = status;
        }

        public int status() {
            return status;
        }
    }

    private final transient List<Fault> faults;
    private final Kind kind;

    private Problem(Kind kind, String message, List<Fault> faults) {
        super(message);
        this.kind = kind;
        this.faults = List.copyOf(faults);
    }

    /** What one asks for does not exist, or exists and is not for this person to see: both look the same. */
    public static Problem notVisible() {
        return new Problem(
                Kind.NOT_VISIBLE,
                "Không tìm thấy nội dung này, hoặc nội dung không thuộc phạm vi của ông/bà.",
                List.of());
    }

    public static Problem notAllowed(String message) {
        return new Problem(Kind.NOT_ALLOWED, message, List.of());
    }

    public static Problem lostRace(String message) {
        return new Problem(Kind.LOST_RACE, message, List.of());
    }

    public static Problem refused(List<Fault> faults) {
        String message = faults.size() == 1
                ? faults.get(0).message()
                : "Có " + faults.size() + " nội dung chưa đúng, chưa có gì được lưu. "
                        + String.join(" ", faults.stream().map(Fault::message).toList());
        return new Problem(Kind.REFUSED, message, faults);
    }

    public static Problem refused(String field, String message) {
        return refused(List.of(new Fault(field, message)));
    }

    public Kind kind() {
        return kind;
    }

    public List<Fault> faults() {
        return faults;
    }

    /** The body that every interface answers. */
    public Body body() {
        return new Body(kind.name(), getMessage(), faults);
    }

    /** @param type the kind; {@code message} is where the engine's own clients look for the text */
    public record Body(String type, String message, List<Fault> faults) {}
}
