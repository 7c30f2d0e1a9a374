package vn.dondoc.deadline;

import java.time.LocalDate;

/**
 * A day that differs from "Monday to Friday".
 *
 * @param day the day
 * @param kind off, or worked although it is a weekend
 * @param reason Vietnamese, for people
 * @param confirmed false until someone has compared it with the official notice; people see a warning until then
 * @param source the document it rests on, Vietnamese
 */
public record CalendarDay(LocalDate day, Kind kind, String reason, boolean confirmed, String source) {

    /** Names are stored in the table {@code working_day}. */
    public enum Kind {
        OFF("ngày nghỉ"),
        WORK("ngày làm bù");

        private final String label;

        Kind(String label) {
            this.label = label;
        }

        /** Vietnamese, lower case. */
        public String label() {
            return label;
        }
    }
}
