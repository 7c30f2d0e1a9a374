package vn.dondoc.monitoring;

import java.time.LocalDate;
import java.util.List;

/**
 * What the managers' pages need to know before they show anything.
 *
 * @param administrator whether he also has the technical pages
 * @param all whether he oversees the whole province
 * @param agencies lead agencies that he may choose
 * @param fields of work, his own first
 * @param ownFields how many of them are his own
 */
public record ManagerAccess(
        boolean administrator,
        boolean all,
        LocalDate today,
        List<Choice> agencies,
        List<Choice> fields,
        int ownFields,
        List<Choice> progress,
        List<Choice> buckets,
        List<Choice> columns,
        List<String> chosenColumns) {

    public record Choice(String code, String name) {}
}
