package vn.dondoc.ladder.policy;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.core.io.ClassPathResource;
import vn.dondoc.province.OfficeDays;

/**
 * One line of {@code ladder-policy.csv}, where the columns are explained.
 *
 * @param daily also on every working day after its day
 * @param work the step of the task that is made, empty if none is
 */
record PolicyLine(
        List<String> what,
        List<String> urgencies,
        List<Integer> days,
        boolean daily,
        boolean onlyLong,
        String who,
        String how,
        String work,
        String rule) {

    static List<PolicyLine> all() {
        try {
            return new ClassPathResource("ladder-policy.csv")
                    .getContentAsString(StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> !line.startsWith("#"))
                    .skip(1)
                    .map(PolicyLine::read)
                    .toList();
        } catch (IOException missing) {
            throw new UncheckedIOException(missing);
        }
    }

    private static PolicyLine read(String line) {
        String[] cells = line.split(";", -1);
        boolean daily = cells[2].endsWith("+");
        return new PolicyLine(
                split(cells[0]),
                split(cells[1]),
                split(cells[2].replace("+", "")).stream().map(Integer::valueOf).toList(),
                daily,
                cells[3].equals("long"),
                cells[4],
                cells[5],
                cells[6],
                cells[7]);
    }

    private static List<String> split(String cell) {
        return List.of(cell.split("\\|"));
    }

    boolean fits(Owed owed, String urgency) {
        return (what.contains(owed.what()) || what.contains(owed.kind()))
                && urgencies.contains(urgency)
                && (!onlyLong || owed.isLong());
    }

    /** The dates on which it is to be told of what is owed by that day. */
    List<LocalDate> on(LocalDate dueOn, LocalDate until) {
        List<LocalDate> on = new ArrayList<>();
        for (int day : days) {
            LocalDate date = day == 0 ? OfficeDays.fromOn(dueOn) : OfficeDays.plus(dueOn, day);
            for (; !date.isAfter(until); date = OfficeDays.plus(date, 1)) {
                on.add(date);
                if (!daily) {
                    break;
                }
            }
        }
        return on;
    }

    /** What it says of one kind, urgency and day at a time, as {@link DeployedRules} writes it. */
    Stream<String> cells() {
        return what.stream().map(each -> each.split(" ")[0]).distinct().flatMap(kind -> urgencies.stream()
                .flatMap(urgency -> cells(kind, urgency)));
    }

    Stream<String> cells(String kind, String urgency) {
        return days.stream().map(day -> DeployedRules.cell(rule, kind, urgency, day, daily, onlyLong));
    }
}
