package vn.dondoc.deadline;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The tables {@code working_day} and {@code working_day_mark}: who writes the one writes the other, within his transaction. */
record WorkingDayRows(JdbcClient db) {

    /** Days as they stood together with their mark. */
    record Marked(String mark, List<CalendarDay> days) {}

    String mark() {
        return db.sql("select " + WorkingCalendars.MARK).query(String.class).single();
    }

    /** By one select: mark and days belong together, whoever changes them meanwhile. */
    Marked read() {
        String[] of = new String[1];
        List<CalendarDay> days = new ArrayList<>();
        db.sql(
                        "select m.mark, d.on_date, d.kind, d.reason, d.confirmed, d.source from working_day_mark m left join working_day d on 1 = 1")
                .query(row -> {
                    of[0] = row.getString("mark");
                    if (row.getObject("on_date") != null) {
                        days.add(day(row));
                    }
                });
        return new Marked(of[0], days);
    }

    /** For other days to be added in the same transaction. */
    void removeYear(int year) {
        db.sql("delete from working_day where on_date between :first and :last")
                .param("first", LocalDate.of(year, 1, 1))
                .param("last", LocalDate.of(year, 12, 31))
                .update();
    }

    /** @throws DuplicateKeyException if the table has one of them */
    void add(List<CalendarDay> days) {
        days.forEach(this::insert);
        changed();
    }

    /** @return false if the table has no such day */
    boolean confirm(LocalDate day) {
        boolean known = db.sql("update working_day set confirmed = true where on_date = :day")
                        .param("day", day)
                        .update()
                == 1;
        changed();
        return known;
    }

    private void insert(CalendarDay day) {
        db.sql(
                        """
                        insert into working_day (on_date, kind, reason, confirmed, source)
                        values (:day, :kind, :reason, :confirmed, :source)""")
                .param("day", day.day())
                .param("kind", day.kind().name())
                .param("reason", day.reason())
                .param("confirmed", day.confirmed())
                .param("source", day.source())
                .update();
    }

    /** A mark that was rolled back comes never again. */
    private void changed() {
        db.sql("update working_day_mark set mark = :mark")
                .param("mark", UUID.randomUUID().toString())
                .update();
    }

    private static CalendarDay day(ResultSet row) throws SQLException {
        return new CalendarDay(
                row.getObject("on_date", LocalDate.class),
                CalendarDay.Kind.valueOf(row.getString("kind")),
                row.getString("reason"),
                row.getBoolean("confirmed"),
                row.getString("source"));
    }
}
