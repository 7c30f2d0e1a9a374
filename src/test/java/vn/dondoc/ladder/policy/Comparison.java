package vn.dondoc.ladder.policy;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import vn.dondoc.province.OfficeDays;

/** What was heard and made in some scenes, and what the policy wants of them: the same, line by line. */
final class Comparison {

    private final List<PolicyLine> policy;
    private final List<Scene> scenes;

    Comparison(List<PolicyLine> policy, List<Scene> scenes) {
        this.policy = policy;
        this.scenes = scenes;
    }

    void isHeard(Ears ears) {
        Set<Heard> told = scenes.stream().flatMap(scene -> scene.heard(policy)).collect(Collectors.toSet());
        same("bell", ears.byBell(), told);
        same("mail", ears.byMail(), told.stream().flatMap(this::mailed).collect(Collectors.toSet()));
    }

    /** @param work as {@link Scene#work} writes it */
    void isMade(Set<String> work) {
        Set<String> wanted =
                scenes.stream().flatMap(scene -> scene.work(policy)).collect(Collectors.toSet());
        assertThat(work).as("work that is made").isEqualTo(wanted);
    }

    /** @param rules the table in force, as {@link DeployedRules} writes it; only those that are to be walked */
    void triesAll(Set<String> rules, Predicate<String> walked) {
        assertThat(rules)
                .as("the table in force is what the policy says")
                .isEqualTo(policy.stream()
                        .flatMap(PolicyLine::cells)
                        .filter(walked)
                        .collect(Collectors.toCollection(TreeSet::new)));
        Set<String> tried =
                scenes.stream().flatMap(scene -> scene.tried(policy)).collect(Collectors.toSet());
        assertThat(new TreeSet<>(tried)).as("all of it was tried").isEqualTo(rules);
    }

    /** What is on a list is in each list from then on, as long as it is owed. */
    private Stream<Heard> mailed(Heard heard) {
        if (!heard.isInAList()) {
            return Stream.of(heard);
        }
        LocalDate until = scenes.stream()
                .filter(scene -> scene.number().equals(heard.number()))
                .findFirst()
                .orElseThrow()
                .until();
        Predicate<LocalDate> isListDay =
                heard.how().equals("week") ? Comparison::beginsAWeek : Comparison::beginsAMonth;
        return heard.on().datesUntil(until.plusDays(1)).filter(isListDay).map(heard::inTheListOf);
    }

    private static boolean beginsAWeek(LocalDate day) {
        return day.equals(OfficeDays.fromOn(day.with(DayOfWeek.MONDAY)));
    }

    private static boolean beginsAMonth(LocalDate day) {
        return day.equals(OfficeDays.fromOn(day.withDayOfMonth(1)));
    }

    private static void same(String way, List<Heard> actual, Collection<Heard> expected) {
        assertThat(actual.stream().filter(heard -> !expected.contains(heard)).toList())
                .as("by %s, against the policy", way)
                .isEmpty();
        Set<Heard> heard = Set.copyOf(actual);
        assertThat(expected.stream().filter(each -> !heard.contains(each)).toList())
                .as("not by %s, as the policy wants it", way)
                .isEmpty();
        assertThat(actual).as("by %s, once each", way).doesNotHaveDuplicates();
        System.out.printf("%s: %d lines, each as the policy says%n", way, actual.size());
    }
}
