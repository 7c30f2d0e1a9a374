package vn.dondoc.deadline;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.StringReader;
import java.time.LocalDate;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.embedded.EmbeddedDatabase;
import org.springframework.jdbc.datasource.embedded.EmbeddedDatabaseBuilder;
import org.springframework.jdbc.datasource.embedded.EmbeddedDatabaseType;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import vn.dondoc.deadline.CalendarFileException.Fault;

class WorkingCalendarsTest {

    private static final String HEADER = "date,day,reason,confirmed,source\n";
    private static final LocalDate DAY_OF_CULTURE = LocalDate.of(2026, 11, 24);

    private final EmbeddedDatabase database = new EmbeddedDatabaseBuilder()
            .setType(EmbeddedDatabaseType.H2)
            .generateUniqueName(true)
            .addScript("db/migration/V3__working_day.sql")
            .addScript("db/migration/V40__working_day_mark.sql")
            .build();

    private final WorkingCalendars calendars = new WorkingCalendars(
            JdbcClient.create(database),
            new CalendarHold(JdbcClient.create(database), database),
            new TransactionTemplate(new JdbcTransactionManager(database)));

    private final ShippedCalendarFiles shipped = new ShippedCalendarFiles(calendars);

    @AfterEach
    void close() {
        database.shutdown();
    }

    @Test
    void importsWhatShips() {
        assertThat(calendars.current().isOfficial(2026)).isFalse();

        shipped.importMissing();

        for (int year : List.of(2024, 2025, 2026)) {
            assertThat(calendars.current().days(year))
                    .isEqualTo(ShippedCalendar.load().days(year));
        }
    }

    @Test
    void shippedFilesNeverReplaceTheOfficesOwnYear() {
        importYear(2026, "2026-01-01,off,Tết Dương lịch,true,thông báo");

        shipped.importMissing();

        assertThat(calendars.current().days(2026)).hasSize(1);
        assertThat(calendars.current().isOfficial(2025)).isTrue();
    }

    @Test
    void twoNodesMayStartAtOnce() throws Exception {
        ExecutorService nodes = Executors.newFixedThreadPool(2);
        CyclicBarrier together = new CyclicBarrier(2);
        Callable<Void> start = () -> {
            together.await();
            shipped.importMissing();
            return null;
        };
        for (Future<Void> node : nodes.invokeAll(List.of(start, start))) {
            node.get();
        }
        nodes.shutdown();

        assertThat(calendars.current().workingDaysIn(2024)).isEqualTo(251);
        assertThat(calendars.current().workingDaysIn(2025)).isEqualTo(250);
    }

    @Test
    void replacesOneYearAndCanBeRepeated() {
        shipped.importMissing();
        String swapped = ShippedCalendar.text(2026)
                .replace("2026-08-22,work,Làm bù cho 31/8/2026,false", "2026-08-29,work,Làm bù cho 31/8/2026,true");

        assertThat(calendars.importFile(2026, new StringReader(swapped))).isEqualTo(16);
        assertThat(calendars.importFile(2026, new StringReader(swapped))).isEqualTo(16);

        WorkingCalendar current = calendars.current();
        assertThat(current.isWorkingDay(LocalDate.of(2026, 8, 22))).isFalse();
        assertThat(current.isWorkingDay(LocalDate.of(2026, 8, 29))).isTrue();
        assertThat(current.days(2025)).isEqualTo(ShippedCalendar.load().days(2025));
    }

    @Test
    void aSnapshotDoesNotChange() {
        shipped.importMissing();
        WorkingCalendar before = calendars.current();

        importYear(2026, "2026-01-01,off,Tết Dương lịch,true,thông báo");

        assertThat(before.isWorkingDay(DAY_OF_CULTURE)).isFalse();
        assertThat(calendars.current().isWorkingDay(DAY_OF_CULTURE)).isTrue();
    }

    @Test
    void confirmingEndsTheWarning() {
        shipped.importMissing();

        assertThat(calendars.confirm(DAY_OF_CULTURE)).isTrue();
        assertThat(calendars.confirm(LocalDate.of(2026, 11, 25))).isFalse();

        assertThat(calendars.current().unconfirmed(2026))
                .extracting(CalendarWarning::day)
                .containsExactly(LocalDate.of(2026, 8, 22));
    }

    @Test
    void readsWhatASpreadsheetSaves() {
        String saved =
                "\uFEFFdate;day;reason;confirmed;source\r\n01/01/2027;OFF;\"Tết; Dương lịch\";TRUE;thông báo\r\n";

        assertThat(calendars.importFile(2027, new StringReader(saved))).isEqualTo(1);
        assertThat(calendars.current().days(2027))
                .containsExactly(new CalendarDay(
                        LocalDate.of(2027, 1, 1), CalendarDay.Kind.OFF, "Tết; Dương lịch", true, "thông báo"));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "31/02/2027,off,a,true,b | “31/02/2027” không phải là ngày (yyyy-MM-dd)",
                "2026-01-01,off,a,true,b | ngày 01/01/2026 không thuộc năm 2027",
                "2027-01-01,nghỉ,a,true,b | cột day là “nghỉ”, phải là off (nghỉ) hoặc work (làm bù)",
                "2027-01-04,work,a,true,b | ngày làm bù 04/01/2027 phải là thứ Bảy hoặc Chủ nhật",
                "2027-01-01,off,,true,b | thiếu lý do (reason)",
                "2027-01-01,off,a,có,b | cột confirmed là “có”, phải là true (đã xác nhận) hoặc false (chưa)",
                "2027-01-01,off,a,true, | thiếu nguồn (source)",
                "2027-01-01,off,a,true | có 4 cột, phải có 5",
                "2027-05-03,off,a,true,b | ngày 03/05/2027 đã có ở dòng trên",
                "2027-01-01,\"off,a,true,b | không đọc được từ dòng này (dấu nháy kép không cân đối?)"
            })
    void namesALineThatItRefuses(String line, String reason) {
        assertThat(faults(HEADER + "2027-05-03,off,Nghỉ bù,true,thông báo\n" + line))
                .containsExactly(new Fault(3, reason));
    }

    @Test
    void refusesTooLongTexts() {
        assertThat(faults(HEADER
                        + "2027-01-01,off,%s,true,b\n2027-02-01,off,a,true,%s\n"
                                .formatted("x".repeat(201), "x".repeat(301))))
                .containsExactly(
                        new Fault(2, "lý do (reason) dài quá 200 ký tự"),
                        new Fault(3, "nguồn (source) dài quá 300 ký tự"));
    }

    @Test
    void refusesAFileThatIsNoCalendar() {
        assertThat(faults("")).containsExactly(new Fault(1, "dòng tiêu đề phải là date,day,reason,confirmed,source"));
        assertThat(faults("ngày,loại\n2027-01-01,off\n")).hasSize(1);
        assertThat(faults(HEADER)).extracting(Fault::line).containsExactly(1L);
    }

    @Test
    void changesNothingIfAnyLineIsAtFault() {
        importYear(2027, "2027-01-01,off,Tết Dương lịch,true,thông báo");

        CalendarFileException refused = catchThrowableOfType(
                CalendarFileException.class,
                () -> importYear(
                        2027, "2027-02-05,off,Tết,true,thông báo\nhôm nay,off,a,true,b\n2027-02-08,x,a,true,b"));

        assertThat(refused.faults()).extracting(Fault::line).containsExactly(3L, 4L);
        assertThat(refused).hasMessageStartingWith("Dòng 3: “hôm nay” không phải là ngày");
        assertThat(calendars.current().days(2027))
                .extracting(CalendarDay::day)
                .containsExactly(LocalDate.of(2027, 1, 1));
    }

    private int importYear(int year, String lines) {
        return calendars.importFile(year, new StringReader(HEADER + lines));
    }

    private List<Fault> faults(String file) {
        return catchThrowableOfType(
                        CalendarFileException.class, () -> calendars.importFile(2027, new StringReader(file)))
                .faults();
    }
}
