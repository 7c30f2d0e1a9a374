package vn.dondoc.ladder.process;

import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.camunda.bpm.model.dmn.DmnModelInstance;
import org.camunda.bpm.model.dmn.instance.Decision;
import org.camunda.bpm.model.dmn.instance.DecisionTable;
import org.camunda.bpm.model.dmn.instance.Input;

/**
 * The working days that a table {@code escalationLevel} speaks of. A question to the table costs some milliseconds, so only those
 * days are asked for that a cell names; a cell that is no plain list ({@code >= 1}) makes it all from the first to the last, which the
 * table's description says.
 */
final class WorkingDayCells {

    private static final int FIRST_DAY = -60;
    private static final int LAST_DAY = 120;
    private static final Pattern DAYS = Pattern.compile("-?\\d+(\\s*,\\s*-?\\d+)*");

    private WorkingDayCells() {}

    static Set<Integer> of(DmnModelInstance model) {
        Decision decision = model.getModelElementById(EscalationLevelTable.KEY);
        DecisionTable table = (DecisionTable) decision.getExpression();
        List<Input> inputs = List.copyOf(table.getInputs());
        int column = IntStream.range(0, inputs.size())
                .filter(i -> inputs.get(i)
                        .getInputExpression()
                        .getText()
                        .getTextContent()
                        .strip()
                        .equals(EscalationLevelTable.WORKING_DAYS))
                .findFirst()
                .orElseThrow(() -> LadderRow.unusable("không có cột " + EscalationLevelTable.WORKING_DAYS, null));
        List<String> cells = table.getRules().stream()
                .map(rule -> List.copyOf(rule.getInputEntries())
                        .get(column)
                        .getTextContent()
                        .strip())
                .toList();
        Set<Integer> days = new TreeSet<>();
        cells.stream()
                .filter(cell -> DAYS.matcher(cell).matches())
                .flatMap(cell -> Arrays.stream(cell.split(",")))
                .forEach(day -> days.add(Integer.parseInt(day.strip())));
        if (!cells.stream().allMatch(cell -> DAYS.matcher(cell).matches())) {
            IntStream.rangeClosed(FIRST_DAY, LAST_DAY).forEach(days::add);
        }
        return days;
    }
}
