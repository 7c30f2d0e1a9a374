package vn.dondoc.deadline;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.stereotype.Component;

/** The official years that come with a release, a file each; a year that the office has is never touched by them. */
@Component
public class ShippedCalendarFiles {

    private static final Logger LOG = LoggerFactory.getLogger(ShippedCalendarFiles.class);
    private static final String FILES = "classpath:calendar/*.csv";

    private final WorkingCalendars calendars;

    ShippedCalendarFiles(WorkingCalendars calendars) {
        this.calendars = calendars;
    }

    /** Whether there is a year of which the table has no row. */
    public boolean areMissing() {
        WorkingCalendar now = calendars.current();
        return !Arrays.stream(files()).map(ShippedCalendarFiles::yearOf).allMatch(now::isOfficial);
    }

    /**
     * Imports each year of which the table has no row. Safe when several nodes start at once, unless it is called within a transaction:
     * a lost race would spoil the caller's, who has to hold a lock of his own.
     */
    public void importMissing() {
        for (Resource file : files()) {
            importIfMissing(file);
        }
    }

    private void importIfMissing(Resource file) {
        int year = yearOf(file);
        if (calendars.current().isOfficial(year)) {
            return;
        }
        try (Reader csv = new InputStreamReader(file.getInputStream(), StandardCharsets.UTF_8)) {
            List<CalendarDay> days = CalendarFile.read(year, csv);
            calendars.add(days);
            LOG.info("Đã nạp lịch làm việc năm {}: {} ngày", year, days.size());
        } catch (DuplicateKeyException otherWasFaster) {
            LOG.info("Lịch làm việc năm {} vừa được nơi khác nạp", year);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Resource[] files() {
        try {
            return new PathMatchingResourcePatternResolver().getResources(FILES);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static int yearOf(Resource file) {
        return Integer.parseInt(file.getFilename().replace(".csv", ""));
    }
}
