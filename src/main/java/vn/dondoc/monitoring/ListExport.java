package vn.dondoc.monitoring;

import java.io.IOException;
import java.io.OutputStream;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.stereotype.Service;
import vn.dondoc.deadline.OfficeZone;
import vn.dondoc.identity.Actor;
import vn.dondoc.identity.ManagerScope;
import vn.dondoc.problem.Problem;

/** Writes a list out with the detail columns of the offices' reports, row after row; who did so is on record before the first row. */
@Service
class ListExport {

    /** More than a spreadsheet can be worked with; narrower criteria then. */
    private static final int MOST_ROWS = 200_000;

    private static final int ROWS_AT_ONCE = 500;

    private final AssignmentList assignments;
    private final ListRows rows;
    private final ManagerFields fields;
    private final ExportRecord taken;
    private final Clock clock;

    ListExport(AssignmentList assignments, ListRows rows, ManagerFields fields, ExportRecord taken, Clock clock) {
        this.assignments = assignments;
        this.rows = rows;
        this.fields = fields;
        this.taken = taken;
        this.clock = clock;
    }

    /**
     * Finds the rows and writes down who takes them away. Not in one transaction: in one nothing that is kept of the list would be used.
     *
     * @throws Problem if there are more than a spreadsheet holds
     */
    List<Long> begin(Actor actor, ManagerScope scope, ListRequest wanted, ExportFormat format) {
        Ordered found = assignments.of(
                scope,
                wanted.criteria(),
                wanted.first(fields.own(actor)),
                wanted.orderOrDefault(),
                OfficeZone.today(clock));
        if (found.size() > MOST_ROWS) {
            throw Problem.refused("format", "Danh sách dài quá 200.000 dòng; hãy lọc bớt rồi xuất.");
        }
        List<Long> ids = found.page(0, MOST_ROWS);
        taken.write(actor, "Xuất danh sách giám sát ra tệp " + format + ", " + ids.size() + " nhiệm vụ.");
        return ids;
    }

    /** In pieces: a long list is never in memory as a whole. */
    void write(List<Long> ids, ExportFormat format, OutputStream out) throws IOException {
        LocalDate today = OfficeZone.today(clock);
        try (RowSink sink = format.open(out, "Nhiệm vụ")) {
            sink.heading(Stream.concat(
                            Stream.of("STT"), Arrays.stream(ListColumn.values()).map(ListColumn::label))
                    .toList());
            int number = 0;
            for (int from = 0; from < ids.size(); from += ROWS_AT_ONCE) {
                for (ListRow row : rows.of(ids.subList(from, Math.min(ids.size(), from + ROWS_AT_ONCE)), today)) {
                    number++;
                    List<Object> cells = new ArrayList<>();
                    cells.add(number);
                    Arrays.stream(ListColumn.values()).forEach(column -> cells.add(column.of(row)));
                    sink.row(cells);
                }
            }
        }
    }
}
