package vn.dondoc.assignment;

import java.time.LocalDate;
import java.util.List;

/**
 * An assignment before it is given out.
 *
 * @param writtenDays a number of working days from the day of giving, where the document has that instead of a date; or null
 * @param writtenDeadline null if there is none; then {@code deadlineBasis} says whether that is a fact (TEXT, OFFICE: không ấn
 *     định thời hạn) or whether the table is to set a date (null)
 */
public record AssignmentDraft(
        int ordinal,
        String title,
        String content,
        String leadCode,
        List<String> coordinatorCodes,
        AssignmentKind kind,
        LocalDate writtenDeadline,
        Integer writtenDays,
        Basis deadlineBasis,
        boolean proposalRequired,
        boolean beneficiaryListRequired) {

    /** The same at another place in the directive. */
    public AssignmentDraft withOrdinal(int place) {
        return new AssignmentDraft(
                place,
                title,
                content,
                leadCode,
                coordinatorCodes,
                kind,
                writtenDeadline,
                writtenDays,
                deadlineBasis,
                proposalRequired,
                beneficiaryListRequired);
    }
}
