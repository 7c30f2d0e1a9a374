package vn.dondoc.monitoring;

import java.io.IOException;
import java.io.OutputStream;
import java.math.BigDecimal;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Service;
import vn.dondoc.identity.Actor;

/** Writes the on-time table out as the page shows it, a column for each figure and each share; the total last. */
@Service
class OnTimeExport {

    private record Column(String label, Function<OnTimeTable.Line, Object> of) {}

    private static final List<Column> COLUMNS = List.of(
            amount("Tổng số", Figures::total),
            amount("Đã hoàn thành: đúng hạn", Figures::completedOnTime),
            share("Đúng hạn / đã hoàn thành", Shares::onTimeOfCompleted),
            amount("Đã hoàn thành: quá hạn", Figures::completedLate),
            share("Quá hạn / đã hoàn thành", Shares::lateOfCompleted),
            amount("Đã hoàn thành: không ấn định", Figures::completedNoDeadline),
            share("Không ấn định / đã hoàn thành", Shares::noDeadlineOfCompleted),
            amount("Chưa hoàn thành: trong hạn", Figures::openInTime),
            amount("Chưa hoàn thành: quá hạn", Figures::openOverdue),
            amount("Chưa hoàn thành: không ấn định", Figures::openNoDeadline),
            amount("Đã thu hồi (ngoài tổng số)", Figures::recalled),
            share("Quá hạn chưa hoàn thành / tổng số", Shares::overdueOfTotal),
            share("Quá hạn chưa hoàn thành / đã đến hạn", Shares::overdueOfDue),
            new Column("So với kỳ trước (điểm phần trăm)", OnTimeTable.Line::overdueChange),
            share("Hoàn thành đúng hạn / đã đến hạn", Shares::onTimeOfDue),
            new Column("So với kỳ trước (điểm phần trăm)", OnTimeTable.Line::onTimeChange),
            new Column("Nguyên nhân chậm", line -> line.causes().stream()
                    .map(cause -> cause.label() + ": " + cause.amount())
                    .collect(Collectors.joining("; "))));

    private final ExportRecord taken;

    OnTimeExport(ExportRecord taken) {
        this.taken = taken;
    }

    /** Writes down who takes it away. */
    void begin(Actor actor, OnTimeTable table, ExportFormat format) {
        taken.write(
                actor,
                "Xuất bảng đúng hạn ra tệp " + format + ", " + table.lines().size() + " dòng.");
    }

    void write(OnTimeTable table, Dimension dimension, ExportFormat format, OutputStream out) throws IOException {
        try (RowSink sink = format.open(out, "Đúng hạn")) {
            sink.heading(Stream.concat(
                            Stream.of(dimension == Dimension.FIELD ? "Lĩnh vực" : "Cơ quan chủ trì"),
                            COLUMNS.stream().map(Column::label))
                    .toList());
            for (OnTimeTable.Line line : table.lines()) {
                sink.row(cells(line));
            }
            sink.row(cells(table.total()));
        }
    }

    private static List<Object> cells(OnTimeTable.Line line) {
        return Stream.concat(Stream.<Object>of(line.name()), COLUMNS.stream().map(column -> column.of()
                        .apply(line)))
                .collect(Collectors.toList());
    }

    private static Column amount(String label, Function<Figures, Long> figure) {
        return new Column(label, line -> figure.apply(line.figures()));
    }

    private static Column share(String label, Function<Shares, BigDecimal> share) {
        return new Column(label + " (%)", line -> share.apply(line.shares()));
    }
}
