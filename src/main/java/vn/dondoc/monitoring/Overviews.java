package vn.dondoc.monitoring;

import java.time.Clock;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.temporal.TemporalAdjusters;
import java.util.List;
import org.springframework.stereotype.Service;
import vn.dondoc.deadline.OfficeZone;
import vn.dondoc.identity.ManagerScope;

/** Puts the first page together. */
@Service
class Overviews {

    private static final int DIRECTIVES = 8;
    private static final int DUE = 10;

    private final DirectiveList directives;
    private final AgencyMatrix matrix;
    private final AssignmentList assignments;
    private final ListRows rows;
    private final LatestCounts latest;
    private final Clock clock;

    Overviews(
            DirectiveList directives,
            AgencyMatrix matrix,
            AssignmentList assignments,
            ListRows rows,
            LatestCounts latest,
            Clock clock) {
        this.directives = directives;
        this.matrix = matrix;
        this.assignments = assignments;
        this.rows = rows;
        this.latest = latest;
        this.clock = clock;
    }

    private record Asked(ManagerScope scope, List<String> ownFields, LocalDate today) {}

    Overview of(ManagerScope scope, List<String> ownFields) {
        LocalDate today = OfficeZone.today(clock);
        return latest.of(new Asked(scope, ownFields, today), () -> make(scope, ownFields, today));
    }

    private Overview make(ManagerScope scope, List<String> ownFields, LocalDate today) {
        LocalDate sunday = today.with(TemporalAdjusters.nextOrSame(DayOfWeek.SUNDAY));
        AgencyMatrix.Matrix agencies = matrix.read(scope, today);
        ListCriteria inHand =
                new ListCriteria(null, null, null, null, null, null, null, null, null, true, null, null, null);
        // Of what the figures count, and still owed: what waits to be confirmed is the Office's.
        ListCriteria due = new ListCriteria(
                null,
                null,
                null,
                "OPEN_IN_TIME",
                null,
                null,
                null,
                today,
                sunday,
                true,
                null,
                AgencyPart.LEADING,
                true);
        ListCriteria beside = new ListCriteria(
                null, null, null, null, null, null, null, null, null, null, null, AgencyPart.COORDINATING, null);
        Ordered owed = assignments.of(scope, due, ownFields, ListOrder.DUE, today);
        DirectiveList.Page first = directives.page(scope, inHand, ownFields, today, 0, DIRECTIVES);
        return new Overview(
                today,
                OffsetDateTime.now(clock).atZoneSameInstant(OfficeZone.ID).toOffsetDateTime(),
                agencies.figures(),
                Shares.of(agencies.figures()),
                scope.all()
                        ? 0
                        : assignments
                                .of(scope, beside, List.of(), ListOrder.DUE, today)
                                .size(),
                first.directives(),
                first.total(),
                agencies.rows(),
                sunday,
                rows.of(owed.page(0, DUE), today),
                owed.size());
    }
}
