package vn.dondoc.request;

import java.time.LocalDate;

/**
 * What a request about an assignment would lead to if it were sent now.
 *
 * @param byOffice whether it goes straight to whoever decides; else the Office examines it first
 * @param decidedBy who decides
 * @param dueOn the present date, where more time is asked for
 * @param wouldBe the date once all that is asked for is granted: a day off moves to the next working day
 * @param askedLate whether it is marked as late
 */
public record RequestForeseen(
        boolean byOffice, ExtensionRuling.Level decidedBy, LocalDate dueOn, LocalDate wouldBe, boolean askedLate) {}
