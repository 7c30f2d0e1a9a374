package vn.dondoc.monitoring;

import java.io.IOException;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.springframework.stereotype.Service;
import vn.dondoc.identity.Actor;

/**
 * Writes the table of days out: a column for each phase, their sum, and what the steps had, which with the pauses is the same sum; the
 * total last.
 */
@Service
class DaysExport {

    private static final List<Column> COLUMNS = Stream.concat(
                    Stream.of(new Column(null, Phase.WAITING.label() + ": " + DaysTable.NO_STEP)),
                    Arrays.stream(PathStep.values())
                            .map(step -> new Column(step.label(), step.phase().label() + ": " + step.label())))
            .toList();

    private final ExportRecord taken;

    DaysExport(ExportRecord taken) {
        this.taken = taken;
    }

    /** @param step null for the days on which none lay open */
    private record Column(String step, String label) {

        long of(DaysTable.Line line) {
            return line.steps().stream()
                    .filter(each -> each.phase() != Phase.PAUSED && Objects.equals(each.step(), step))
                    .mapToLong(DaysTable.StepDays::days)
                    .sum();
        }
    }

    /** Writes down who takes it away. */
    void begin(Actor actor, DaysTable table, ExportFormat format) {
        taken.write(
                actor,
                "Xuất bảng ngày làm việc ra tệp " + format + ", "
                        + table.lines().size() + " dòng.");
    }

    void write(DaysTable table, ExportFormat format, OutputStream out) throws IOException {
        try (RowSink sink = format.open(out, "Ngày làm việc")) {
            List<String> heading = new ArrayList<>(List.of(table.by().label(), "Số nhiệm vụ"));
            Arrays.stream(Phase.values()).map(Phase::label).forEach(heading::add);
            heading.add("Cộng");
            COLUMNS.stream().map(Column::label).forEach(heading::add);
            sink.heading(heading);
            for (DaysTable.Line line : table.lines()) {
                sink.row(cells(line));
            }
            sink.row(cells(table.total()));
        }
    }

    private static List<Object> cells(DaysTable.Line line) {
        List<Object> cells = new ArrayList<>(List.of(line.name(), line.assignments()));
        line.phases().forEach(phase -> cells.add(phase.days()));
        cells.add(line.days());
        COLUMNS.forEach(column -> cells.add(column.of(line)));
        return cells;
    }
}
