package vn.dondoc.monitoring;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import vn.dondoc.deadline.CalendarDay;
import vn.dondoc.deadline.OfficeZone;
import vn.dondoc.deadline.WorkingCalendar;

/** To what each working day of an assignment went. */
class DaySplitTest {

    private static final LocalDate FRIDAY = LocalDate.of(2024, 3, 15);
    private static final WorkingCalendar CALENDAR = WorkingCalendar.of(List.<CalendarDay>of());

    @Test
    void eachDayBelongsToWhatHeldAsItBegan() {
        DaySplit split = new DaySplit(
                Leads.always("SNV"),
                FRIDAY,
                FRIDAY.plusDays(14),
                List.of(
                        new Stay(PathStep.REGISTER_ARRIVAL, "SNV", at(0, 9), at(4, 10)),
                        new Stay(PathStep.NAME_HANDLER, "SNV", at(4, 10), at(4, 15)),
                        new Stay(PathStep.CARRY_OUT, "SNV", at(4, 15), at(11, 9)),
                        new Stay(PathStep.CONFIRM_RESULT, "VPUB", at(11, 9), null)),
                List.of(new DaySplit.Paused(FRIDAY.plusDays(6), FRIDAY.plusDays(10))));

        assertThat(days(split))
                .containsExactly(
                        days(Phase.WAITING, "Vào sổ văn bản đến", "SNV", 2), // 18, 19/3
                        days(Phase.WORKING, "Thực hiện và dự thảo báo cáo", "SNV", 3), // 20, 21, 26/3
                        days(Phase.PAUSED, null, "SNV", 2), // 22, 25/3
                        days(Phase.AT_APPROVER, "Xác nhận hoàn thành", "VPUB", 3)); // 27, 28, 29/3
    }

    @Test
    void whoApprovesPrevailsOverWhoWorksAndNothingOpenIsWaiting() {
        DaySplit split = new DaySplit(
                Leads.always("SNV"),
                FRIDAY,
                FRIDAY.plusDays(5),
                List.of(
                        new Stay(PathStep.CARRY_OUT, "SNV", at(3, 9), null),
                        new Stay(PathStep.SIGN_SLIP, "VPUB", at(4, 9), null)),
                List.of());

        assertThat(days(split))
                .containsExactly(
                        days(Phase.WAITING, null, "SNV", 1),
                        days(Phase.WORKING, "Thực hiện và dự thảo báo cáo", "SNV", 1),
                        days(Phase.AT_APPROVER, "Ký phiếu trình", "VPUB", 1));
    }

    /** The database gives stays in no order: two that began in one transaction must not change places from one question to the next. */
    @Test
    void ofTwoThatBeganTogetherAlwaysTheSameOneCounts() {
        List<Stay> together = List.of(
                new Stay(PathStep.CARRY_OUT, "SXD", at(3, 9), null),
                new Stay(PathStep.CARRY_OUT, "SNV", at(3, 9), null),
                new Stay(PathStep.DRAFT_PROPOSAL, "SNV", at(3, 9), null));
        List<Stay> turned = new ArrayList<>(together);
        Collections.reverse(turned);

        assertThat(days(open(turned))).isEqualTo(days(open(together)));
        assertThat(days(open(turned.subList(1, 3)))).isEqualTo(days(open(together.subList(0, 2))));
    }

    private static DaySplit open(List<Stay> stays) {
        return new DaySplit(Leads.always("SNV"), FRIDAY, FRIDAY.plusDays(5), stays, List.of());
    }

    /** A pause goes on when another agency takes the lead: the days before are not its own. */
    @Test
    void aPauseBelongsToWhoLedThatDay() {
        Leads leads = new Leads(
                "SXD",
                List.of(
                        new Leads.Led("SNV", at(0, 9)),
                        new Leads.Led("SNV", at(1, 9)),
                        new Leads.Led("SXD", at(5, 14))));
        DaySplit split = new DaySplit(
                leads,
                FRIDAY,
                FRIDAY.plusDays(10),
                List.of(),
                List.of(new DaySplit.Paused(FRIDAY.plusDays(3), FRIDAY.plusDays(7))));

        assertThat(days(split))
                .containsExactly(
                        days(Phase.WAITING, null, "SNV", 1), // 18/3
                        days(Phase.PAUSED, null, "SNV", 2), // 19, 20/3
                        days(Phase.PAUSED, null, "SXD", 2), // 21, 22/3
                        days(Phase.WAITING, null, "SXD", 1)); // 25/3
    }

    @Test
    void theDaysAlwaysSumUpToTheWorkingDaysBetweenGivingAndTheEnd() {
        Random random = new Random(Long.getLong("dondoc.random.seed", 857));
        for (int round = 0; round < 2_000; round++) {
            List<Stay> stays = new ArrayList<>();
            for (int stay = random.nextInt(12); stay > 0; stay--) {
                Instant since = at(random.nextInt(60), random.nextInt(24));
                stays.add(new Stay(
                        PathStep.values()[random.nextInt(PathStep.values().length)],
                        random.nextBoolean() ? "SNV" : "VPUB",
                        since,
                        random.nextInt(4) == 0 ? null : since.plusSeconds(random.nextInt(20 * 86_400))));
            }
            LocalDate paused = FRIDAY.plusDays(random.nextInt(60));
            LocalDate last = FRIDAY.plusDays(1 + random.nextInt(90));
            DaySplit split = new DaySplit(
                    random.nextBoolean()
                            ? Leads.always("SNV")
                            : new Leads(
                                    "SXD",
                                    List.of(
                                            new Leads.Led("SNV", at(0, 9)),
                                            new Leads.Led("SXD", at(random.nextInt(60), random.nextInt(24))))),
                    FRIDAY,
                    last,
                    stays,
                    List.of(new DaySplit.Paused(
                            paused, random.nextBoolean() ? null : paused.plusDays(random.nextInt(9)))));

            assertThat(days(split).stream().mapToInt(DaysAt::days).sum())
                    .as("%s", split)
                    .isEqualTo(CALENDAR.workingDaysBetween(FRIDAY, last));
            assertThat(split.stretches().stream()
                            .flatMap(stretch -> stretch.from()
                                    .datesUntil(stretch.until().plusDays(1))
                                    .map(day -> day + " " + stretch.share()))
                            .toList())
                    .as("of each day, a working day or not, what its morning says: %s", split)
                    .isEqualTo(FRIDAY.plusDays(1)
                            .datesUntil(last.plusDays(1))
                            .map(day -> day + " "
                                    + split.of(List.of(new Morning(
                                                    day,
                                                    day.atStartOfDay(OfficeZone.ID)
                                                            .toInstant())))
                                            .keySet()
                                            .iterator()
                                            .next())
                            .toList());
        }
    }

    private static List<DaysAt> days(DaySplit split) {
        return split.of(Morning.between(FRIDAY, split.lastOn(), CALENDAR)).entrySet().stream()
                .map(share -> DaysAt.of(share.getKey(), share.getKey().agencyCode(), share.getValue()))
                .toList();
    }

    private static Instant at(int day, int hour) {
        return LocalDateTime.of(FRIDAY.plusDays(day), LocalTime.of(hour, 0))
                .atZone(OfficeZone.ID)
                .toInstant();
    }

    private static DaysAt days(Phase phase, String step, String agency, int days) {
        return new DaysAt(phase, phase.label(), step, agency, agency, days);
    }
}
