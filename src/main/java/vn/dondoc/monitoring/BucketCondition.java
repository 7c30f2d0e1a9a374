package vn.dondoc.monitoring;

import vn.dondoc.assignment.ReportBucket;

/**
 * The rule of {@link ReportBucket#of} said in SQL, over a row {@code s} with {@code progress}, {@code result_issued_on},
 * {@code ended_on} and the date of the {@link DueBasis}. Parameter: {@code today}. A test compares both.
 */
final class BucketCondition {

    /** Beside the six. */
    static final String RECALLED = "RECALLED";

    private BucketCondition() {}

    /** Whether it is past its date: open and overdue, or completed late. */
    static String late(DueBasis basis) {
        return basis.column() + " < " + judgedOn();
    }

    /** The name of the bucket, or {@link #RECALLED}. */
    static String bucket(DueBasis basis) {
        return """
                case when s.progress = 'RECALLED' then 'RECALLED'
                     when s.progress in ('COMPLETED', 'FOLLOW_UP_ENDED') then
                       case when %1$s is null then 'COMPLETED_NO_DEADLINE' when %2$s then 'COMPLETED_LATE' else 'COMPLETED_ON_TIME' end
                     else
                       case when %1$s is null then 'OPEN_NO_DEADLINE' when %2$s then 'OPEN_OVERDUE' else 'OPEN_IN_TIME' end end"""
                .formatted(basis.column(), late(basis));
    }

    /** The day by which lateness is judged. */
    static String judgedOn() {
        return """
                (case when s.progress in ('COMPLETED', 'AWAITING_CONFIRMATION', 'PAUSED')
                        then coalesce(s.result_issued_on, cast(:today as date))
                      when s.progress in ('FOLLOW_UP_ENDED', 'RECALLED') then s.ended_on
                      else cast(:today as date) end)""";
    }
}
