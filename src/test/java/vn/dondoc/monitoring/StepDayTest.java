package vn.dondoc.monitoring;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** How long tasks wait, counted by days, against each task counted by itself. */
class StepDayTest {

    private static final LocalDate TODAY = LocalDate.of(2024, 5, 6);

    @Test
    void theMedianIsThatOfEachTaskByItself() {
        Random random = new Random(Long.getLong("dondoc.random.seed", 857));
        for (int round = 0; round < 500; round++) {
            List<Integer> ages = new ArrayList<>();
            for (int task = 1 + random.nextInt(40); task > 0; task--) {
                ages.add(random.nextInt(12));
            }
            List<StepDay> days = ages.stream().collect(Collectors.groupingBy(age -> age)).entrySet().stream()
                    .map(day -> new StepDay(
                            "signReport",
                            "Ký",
                            TODAY.minusDays(day.getKey()),
                            day.getValue().size(),
                            0))
                    .collect(Collectors.toCollection(ArrayList::new));
            Collections.shuffle(days, random);
            Collections.sort(ages);

            StepLoad load = StepDay.loads(days, since -> (int) (TODAY.toEpochDay() - since.toEpochDay()))
                    .get(0);

            assertThat(load.waiting()).isEqualTo(ages.size());
            assertThat(load.medianDays()).as("%s", ages).isEqualTo(ages.get((ages.size() - 1) / 2));
            assertThat(load.longestDays()).isEqualTo(ages.get(ages.size() - 1));
        }
    }

    @Test
    void eachStepIsOneLine() {
        List<StepLoad> loads = StepDay.loads(
                List.of(
                        new StepDay("signReport", "Ký", TODAY.minusDays(3), 2, 1),
                        new StepDay("carryOut", "Thực hiện", TODAY, 5, 0),
                        new StepDay("signReport", "Ký", TODAY, 1, 0)),
                since -> (int) (TODAY.toEpochDay() - since.toEpochDay()));

        assertThat(loads)
                .containsExactly(
                        new StepLoad("carryOut", "Thực hiện", 5, 0, 0, 0),
                        new StepLoad("signReport", "Ký", 3, 1, 3, 3));
    }
}
