package vn.dondoc.deadline;

import java.util.List;
import java.util.stream.Collectors;

/** A calendar file was refused as a whole; nothing was changed. The message holds all faults in Vietnamese. */
public class CalendarFileException extends RuntimeException {

    private final transient List<Fault> faults;

    public CalendarFileException(List<Fault> faults) {
        super(faults.stream().map(Fault::toString).collect(Collectors.joining("\n")));
        this.faults = List.copyOf(faults);
    }

    /** In the order of the file, at least one. */
    public List<Fault> faults() {
        return faults;
    }

    /**
     * @param line number of the line in the file, the header being 1
     * @param reason Vietnamese, for people
     */
    public record Fault(long line, String reason) {

        @Override
        public String toString() {
            return "Dòng %d: %s".formatted(line, reason);
        }
    }
}
