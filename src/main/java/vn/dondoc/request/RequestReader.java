package vn.dondoc.request;

import java.time.LocalDate;
import java.util.Arrays;
import vn.dondoc.problem.Faults;

/** Reads a request as forms and other systems post it. */
public final class RequestReader {

    private RequestReader() {}

    /** @return null with a fault where that is no assignment's id */
    public static Long assignment(String posted, Faults faults) {
        if (posted != null && !posted.matches("\\d{1,18}")) {
            faults.add("assignment", "Hãy chọn nhiệm vụ trong danh sách.");
        }
        return posted == null || !posted.matches("\\d{1,18}") ? null : Long.valueOf(posted);
    }

    /** What the kind has no use for is left out. */
    public static RequestDraft draft(
            Long assignmentId,
            String kind,
            String reason,
            String basis,
            String agencyCode,
            LocalDate untilOn,
            Faults faults) {
        RequestKind read = Arrays.stream(RequestKind.values())
                .filter(each -> each.name().equals(kind))
                .findFirst()
                .orElse(null);
        if (read == null) {
            faults.add("kind", "Hãy chọn nội dung đề nghị trong danh sách.");
        }
        return new RequestDraft(
                assignmentId,
                read,
                reason,
                basis,
                read != null && read.namesAgency() ? agencyCode : null,
                read == RequestKind.PAUSE ? untilOn : null);
    }
}
