package vn.dondoc.ladder.process;

import java.util.Map;
import vn.dondoc.ladder.LadderAction;
import vn.dondoc.ladder.LadderChannel;
import vn.dondoc.ladder.LadderRecipient;
import vn.dondoc.ladder.LadderTask;

/** A row of the table {@code escalationLevel} as the engine gives it. */
final class LadderRow {

    private LadderRow() {}

    /** @throws IllegalStateException (Vietnamese message) if the row cannot be used */
    static LadderAction action(Map<String, Object> row, int day) {
        String ruleId = text(row, EscalationLevelTable.RULE_ID);
        Integer repeatEvery = wholeNumber(row, EscalationLevelTable.REPEAT_EVERY);
        if (repeatEvery != null && repeatEvery < 1) {
            throw unusable("dòng %s nhắc lại sau %d ngày".formatted(ruleId, repeatEvery), null);
        }
        String task = text(row, EscalationLevelTable.TASK);
        return new LadderAction(
                ruleId,
                day,
                repeatEvery,
                named(LadderRecipient.class, text(row, EscalationLevelTable.RECIPIENT), ruleId),
                named(LadderChannel.class, text(row, EscalationLevelTable.CHANNEL), ruleId),
                task == null ? null : named(LadderTask.class, task, ruleId));
    }

    /** @return null where the cell is empty, which is then absent from the row */
    static Integer wholeNumber(Map<String, Object> row, String column) {
        Object entry = row.get(column);
        if (entry == null) {
            return null;
        }
        if (entry instanceof Number number && number.doubleValue() == number.intValue()) {
            return number.intValue();
        }
        throw unusable("cột %s là “%s”, phải là số ngày".formatted(column, entry), null);
    }

    static IllegalStateException unusable(String reason, Exception cause) {
        return new IllegalStateException(
                "Thang nhắc việc (escalationLevel) không dùng được: %s.".formatted(reason), cause);
    }

    private static String text(Map<String, Object> row, String column) {
        Object entry = row.get(column);
        return entry == null || entry.toString().isBlank() ? null : entry.toString();
    }

    private static <T extends Enum<T>> T named(Class<T> type, String name, String ruleId) {
        try {
            return Enum.valueOf(type, name == null ? "" : name);
        } catch (IllegalArgumentException unknown) {
            throw unusable("dòng %s có giá trị “%s” không hiểu được".formatted(ruleId, name), unknown);
        }
    }
}
