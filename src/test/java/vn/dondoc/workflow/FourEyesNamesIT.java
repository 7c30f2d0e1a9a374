package vn.dondoc.workflow;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.dondoc.SystemTest;
import vn.dondoc.organisation.Person;
import vn.dondoc.walk.AssignmentPath;
import vn.dondoc.walk.Paths;

/** Who did an earlier step for another and for whom he did it: both are kept from the later step, in each pair of the table. */
@SystemTest
class FourEyesNamesIT {

    @Autowired
    FourEyes fourEyes;

    @Autowired
    TaskSubjects subjects;

    @Autowired
    TaskTakers takers;

    @Autowired
    Paths paths;

    @Autowired
    JdbcClient jdbc;

    static Stream<Arguments> pairs() {
        return FourEyes.TABLE.stream()
                .flatMap(rule -> rule.excludedSteps().stream().map(step -> Arguments.of(rule, step)));
    }

    @ParameterizedTest
    @MethodSource("pairs")
    void bothNamesAreKeptOut(FourEyes.Rule rule, String earlier) {
        AssignmentPath path = paths.given("SGDDT", "REVIEW");
        TaskSubject part = subjects.find("assignmentExecution", path.id());
        TaskSubject whole = subjects.find("directiveExecution", path.directiveId());
        assertThat(fourEyes.excluded(rule, part)).isEmpty();

        happened(earlier, path.directiveId(), path.id());
        assertThat(fourEyes.excluded(rule, part)).containsExactly("sngvLeader", "sngvOfficer");
        assertThat(fourEyes.excluded(rule, whole)).doesNotContain("sngvLeader", "sngvOfficer");

        happened(earlier, path.directiveId(), null);
        assertThat(fourEyes.excluded(rule, whole)).contains("sngvLeader", "sngvOfficer");
    }

    @Test
    void ofManyEachIsJudgedByWhatWasDoneInIt() {
        List<Long> both = List.of(
                paths.given("SGDDT", "REVIEW").id(),
                paths.given("SYT", "REVIEW").id());
        List<TaskSubject> parts = both.stream()
                .map(id -> subjects.find("assignmentExecution", id))
                .toList();
        FourEyes.Rule rule = fourEyes.rule("signReport").orElseThrow();
        happened("carryOut", parts.get(0).directiveId(), both.get(0));

        assertThat(parts)
                .extracting(fourEyes.excluded(rule, both)::apply)
                .containsExactly(Set.of("sngvLeader", "sngvOfficer"), Set.of());
        Map<Long, List<Person>> together = takers.of("signReport", TaskRole.LEAD_LEADER, both);
        for (long id : both) {
            assertThat(together.get(id))
                    .isNotEmpty()
                    .isEqualTo(takers.of("signReport", TaskRole.LEAD_LEADER, List.of(id))
                            .get(id));
        }
        assertThat(together.get(both.get(0))).doesNotContainAnyElementsOf(together.get(both.get(1)));
    }

    private void happened(String step, long directiveId, Long assignmentId) {
        jdbc.sql(
                        """
                insert into event (happened_at, action, step, directive_id, assignment_id, actor_id, principal_id, summary)
                values (current_timestamp, 'DONE', :step, :directive, :assignment, 'sngvOfficer', 'sngvLeader', 'Làm thay.')""")
                .param("step", step)
                .param("directive", directiveId)
                .param("assignment", assignmentId)
                .update();
    }
}
