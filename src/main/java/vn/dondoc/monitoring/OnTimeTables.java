package vn.dondoc.monitoring;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.springframework.stereotype.Service;
import vn.dondoc.deadline.OfficeZone;
import vn.dondoc.deadline.ReportCycle;
import vn.dondoc.identity.ManagerScope;
import vn.dondoc.problem.Problem;

/**
 * Makes the on-time table: what was in hand in a period, that is carried over or given in it, as it stood at the period's end or at a
 * moment before that; each line beside the one of the previous period.
 */
@Service
class OnTimeTables {

    private final PastFigures figures;
    private final LatenessCauses causes;
    private final FigureSnapshots snapshots;
    private final LineNames names;
    private final Clock clock;

    OnTimeTables(PastFigures figures, LatenessCauses causes, FigureSnapshots snapshots, LineNames names, Clock clock) {
        this.figures = figures;
        this.causes = causes;
        this.snapshots = snapshots;
        this.names = names;
        this.clock = clock;
    }

    /**
     * @param dimension agency or field
     * @param cycle null for free days
     */
    record Wanted(Dimension dimension, Period period, ReportCycle cycle, DueBasis basis, Closing closing) {

        Wanted {
            if (dimension == Dimension.DIRECTIVE) {
                throw Problem.refused("dimension", "Bảng đúng hạn lập theo cơ quan hoặc theo lĩnh vực.");
            }
            if (closing.day() != null && closing.day().isBefore(period.from())) {
                throw Problem.refused("asOf", "Ngày chốt số liệu không được trước ngày đầu kỳ.");
            }
        }
    }

    /** @throws Problem if the moment has not come yet */
    OnTimeTable make(Overseer overseer, Wanted wanted) {
        ManagerScope scope = overseer.scope();
        LocalDate today = OfficeZone.today(clock);
        LocalDate last = wanted.closing().last(wanted.period().to());
        Instant asked = wanted.closing().moment(wanted.period().to());
        if (asked != null && asked.isAfter(clock.instant())) {
            throw Problem.refused("asOfTime", "Thời điểm chốt số liệu không được sau lúc này.");
        }
        Optional<FigureSnapshots.Snapshot> snapshot =
                asked == null && last.isBefore(today) ? snapshots.on(last) : Optional.empty();
        Instant moment = asked == null && last.isBefore(today) ? moment(last, snapshot) : asked;
        Counting counting = moment == null
                ? new Counting(scope, wanted.basis(), wanted.period().from(), null, today)
                : Counting.asOf(scope, wanted.basis(), wanted.period().from(), moment);
        Period before = wanted.period().previous(wanted.cycle());
        Map<String, Figures> now = figures.by(wanted.dimension(), counting);
        Map<String, Figures> previous =
                figures.by(wanted.dimension(), Counting.asOf(scope, wanted.basis(), before.from(), endOf(before.to())));
        Map<String, List<LatenessCauses.Cause>> why =
                causes.by(wanted.dimension(), scope, wanted.period().from(), last, asked).stream()
                        .collect(Collectors.groupingBy(LatenessCauses.Cause::code));
        List<OnTimeTable.Line> lines = new ArrayList<>();
        (wanted.dimension() == Dimension.AGENCY ? names.ofAgencies() : names.ofFields(overseer.actor()))
                .forEach((code, name) -> {
                    if (now.containsKey(code) || previous.containsKey(code)) {
                        lines.add(OnTimeTable.Line.of(
                                code,
                                name,
                                now.getOrDefault(code, Figures.NONE),
                                previous.getOrDefault(code, Figures.NONE),
                                why.getOrDefault(code, List.of())));
                    }
                });
        return new OnTimeTable(
                wanted.period().label(),
                wanted.period().from(),
                wanted.period().to(),
                OffsetDateTime.ofInstant(
                        counting.moment() == null ? clock.instant() : counting.moment(), OfficeZone.ID),
                counting.moment() != null,
                wanted.basis(),
                before.label(),
                snapshot.map(FigureSnapshots.Snapshot::storedAt).orElse(null),
                lines,
                total(lines));
    }

    /** Whether what was stored then is what events say; empty if nothing was. All is counted again for it: no table waits for it. */
    Optional<OnTimeTable.Agreement> agreement(ManagerScope scope, LocalDate day) {
        return snapshots.on(day).map(taken -> new OnTimeTable.Agreement(taken.storedAt(), figures.agree(taken, scope)));
    }

    private static OnTimeTable.Line total(List<OnTimeTable.Line> lines) {
        Map<String, Long> causes = new LinkedHashMap<>();
        lines.stream()
                .flatMap(line -> line.causes().stream())
                .forEach(cause -> causes.merge(cause.label(), cause.amount(), Long::sum));
        return OnTimeTable.Line.of(
                null,
                "Tổng cộng",
                lines.stream().map(OnTimeTable.Line::figures).reduce(Figures.NONE, Figures::plus),
                lines.stream().map(OnTimeTable.Line::previous).reduce(Figures.NONE, Figures::plus),
                causes.entrySet().stream()
                        .map(cause -> new LatenessCauses.Cause(null, cause.getKey(), cause.getValue()))
                        .sorted((a, b) -> Long.compare(b.amount(), a.amount()))
                        .toList());
    }

    /** Where the day's figures were stored, at that very moment. */
    private static Instant moment(LocalDate day, Optional<FigureSnapshots.Snapshot> snapshot) {
        return snapshot.map(taken -> taken.takenAt().toInstant()).orElseGet(() -> endOf(day));
    }

    private static Instant endOf(LocalDate day) {
        return day.plusDays(1).atStartOfDay(OfficeZone.ID).toInstant().minusMillis(1);
    }
}
