package vn.dondoc.ladder.process;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.dondoc.deadline.Urgency;
import vn.dondoc.deadline.process.ShippedTable;
import vn.dondoc.ladder.LadderChannel;
import vn.dondoc.ladder.LadderRecipient;
import vn.dondoc.ladder.LadderTask;
import vn.dondoc.ladder.ObligationKind;

class EscalationLevelTableTest {

    private static final ShippedTable TABLE = new ShippedTable("escalation-level.dmn", EscalationLevelTable.KEY);
    /** Each question is asked once. */
    private static final Map<Map<String, Object>, List<Map<String, Object>>> ANSWERS = new ConcurrentHashMap<>();

    /** Rule; kinds; urgencies; days; whether only for long work; who; how; work that is made; again after so many days. */
    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "rule_notFinishedEarly; RESULT|PERIOD_REPORT; NONE; -5; true; HANDLER; DIGEST; ; ",
                "rule_notFinishedAhead; RESULT|PERIOD_REPORT; NONE; -3; -; HANDLER; DIGEST; ; ",
                "rule_notFinishedAheadDeputy; RESULT|PERIOD_REPORT; NONE; -3; -; DEPUTY_HANDLER; DIGEST; ; ",
                "rule_notFinishedDueHandler; RESULT|PERIOD_REPORT; NONE; -1|0; -; HANDLER; DIGEST; ; ",
                "rule_notFinishedDueLeader; RESULT|PERIOD_REPORT; NONE; -1|0; -; LEADER; DIGEST; ; ",
                "rule_notFinishedLateHandler; RESULT|PERIOD_REPORT; NONE; 1; -; HANDLER; AT_ONCE; ; ",
                "rule_notFinishedLateLeader; RESULT|PERIOD_REPORT; NONE; 1; -; LEADER; AT_ONCE; ; ",
                "rule_notFinishedLateOfficer; RESULT|PERIOD_REPORT; NONE; 1; -; OFFICE_OFFICER; AT_ONCE; ; ",
                "rule_notFinishedUrging; RESULT|PERIOD_REPORT; NONE; 3; -; OFFICE_OFFICER; AT_ONCE; URGING; ",
                "rule_notFinishedExplanation; RESULT|PERIOD_REPORT; NONE; 7; -; LEADER; AT_ONCE; EXPLANATION; ",
                "rule_notFinishedViceChair; RESULT|PERIOD_REPORT; NONE; 10; -; VICE_CHAIR; WEEKLY; ; ",
                "rule_notFinishedChair; RESULT|PERIOD_REPORT; NONE; 20; -; CHAIR; MONTHLY; ; ",
                "rule_urgentEarly; RESULT|PERIOD_REPORT; URGENT|VERY_URGENT; -3; true; HANDLER; DIGEST; ; ",
                "rule_urgentAhead; RESULT|PERIOD_REPORT; URGENT|VERY_URGENT; -2; -; HANDLER; DIGEST; ; ",
                "rule_urgentAheadDeputy; RESULT|PERIOD_REPORT; URGENT|VERY_URGENT; -2; -; DEPUTY_HANDLER; DIGEST; ; ",
                "rule_urgentDueHandler; RESULT|PERIOD_REPORT; URGENT|VERY_URGENT; -1|0; -; HANDLER; DIGEST; ; ",
                "rule_urgentDueLeader; RESULT|PERIOD_REPORT; URGENT|VERY_URGENT; -1|0; -; LEADER; DIGEST; ; ",
                "rule_urgentLateHandler; RESULT|PERIOD_REPORT; URGENT|VERY_URGENT; 1; -; HANDLER; AT_ONCE; ; ",
                "rule_urgentLateLeader; RESULT|PERIOD_REPORT; URGENT|VERY_URGENT; 1; -; LEADER; AT_ONCE; ; ",
                "rule_urgentLateOfficer; RESULT|PERIOD_REPORT; URGENT|VERY_URGENT; 1; -; OFFICE_OFFICER; AT_ONCE; ; ",
                "rule_urgentUrging; RESULT|PERIOD_REPORT; URGENT|VERY_URGENT; 2; -; OFFICE_OFFICER; AT_ONCE; URGING; ",
                "rule_urgentExplanation; RESULT|PERIOD_REPORT; URGENT|VERY_URGENT; 4; -; LEADER; AT_ONCE; EXPLANATION; ",
                "rule_urgentViceChair; RESULT|PERIOD_REPORT; URGENT|VERY_URGENT; 5; -; VICE_CHAIR; WEEKLY; ; ",
                "rule_urgentChair; RESULT|PERIOD_REPORT; URGENT|VERY_URGENT; 10; -; CHAIR; MONTHLY; ; ",
                "rule_immediateHandler; RESULT|PERIOD_REPORT; IMMEDIATE; 0; -; HANDLER; AT_ONCE; ; 1",
                "rule_immediateLeader; RESULT|PERIOD_REPORT; IMMEDIATE; 0; -; LEADER; AT_ONCE; ; 1",
                "rule_immediateOfficer; RESULT|PERIOD_REPORT; IMMEDIATE; 1; -; OFFICE_OFFICER; AT_ONCE; ; 1",
                "rule_immediateUrging; RESULT|PERIOD_REPORT; IMMEDIATE; 2; -; OFFICE_OFFICER; AT_ONCE; URGING; ",
                "rule_immediateExplanation; RESULT|PERIOD_REPORT; IMMEDIATE; 4; -; LEADER; AT_ONCE; EXPLANATION; ",
                "rule_immediateViceChair; RESULT|PERIOD_REPORT; IMMEDIATE; 5; -; VICE_CHAIR; WEEKLY; ; ",
                "rule_immediateChair; RESULT|PERIOD_REPORT; IMMEDIATE; 10; -; CHAIR; MONTHLY; ; ",
                "rule_arrivalClerk; ARRIVAL; NONE|URGENT|VERY_URGENT; 1; -; CLERK; AT_ONCE; ; ",
                "rule_arrivalLeader; ARRIVAL; NONE|URGENT|VERY_URGENT; 1; -; LEADER; AT_ONCE; ; ",
                "rule_arrivalOffice; ARRIVAL; NONE; 3; -; OFFICE_OFFICER; AT_ONCE; ; ",
                "rule_arrivalOfficeUrgent; ARRIVAL; URGENT|VERY_URGENT; 2; -; OFFICE_OFFICER; AT_ONCE; ; ",
                "rule_arrivalClerkImmediate; ARRIVAL; IMMEDIATE; 0; -; CLERK; AT_ONCE; ; 1",
                "rule_arrivalLeaderImmediate; ARRIVAL; IMMEDIATE; 0; -; LEADER; AT_ONCE; ; 1",
                "rule_arrivalOfficeImmediate; ARRIVAL; IMMEDIATE; 1; -; OFFICE_OFFICER; AT_ONCE; ; 1",
                "rule_handlerLeader; HANDLER; NONE|URGENT|VERY_URGENT; 1; -; LEADER; AT_ONCE; ; ",
                "rule_handlerOffice; HANDLER; NONE; 3; -; OFFICE_OFFICER; AT_ONCE; ; ",
                "rule_handlerOfficeUrgent; HANDLER; URGENT|VERY_URGENT; 2; -; OFFICE_OFFICER; AT_ONCE; ; ",
                "rule_handlerLeaderImmediate; HANDLER; IMMEDIATE; 0; -; LEADER; AT_ONCE; ; 1",
                "rule_handlerOfficeImmediate; HANDLER; IMMEDIATE; 1; -; OFFICE_OFFICER; AT_ONCE; ; 1",
                "rule_partLeader; CONTRIBUTION|OPINION; NONE|URGENT|VERY_URGENT; 1; -; LEADER; AT_ONCE; ; ",
                "rule_partLead; CONTRIBUTION|OPINION; NONE|URGENT|VERY_URGENT; 1; -; LEAD_HANDLER; AT_ONCE; ; ",
                "rule_partOffice; CONTRIBUTION|OPINION; NONE; 3; -; OFFICE_OFFICER; AT_ONCE; ; ",
                "rule_partOfficeUrgent; CONTRIBUTION|OPINION; URGENT|VERY_URGENT; 2; -; OFFICE_OFFICER; AT_ONCE; ; ",
                "rule_partLeaderImmediate; CONTRIBUTION|OPINION; IMMEDIATE; 0; -; LEADER; AT_ONCE; ; 1",
                "rule_partLeadImmediate; CONTRIBUTION|OPINION; IMMEDIATE; 0; -; LEAD_HANDLER; AT_ONCE; ; 1",
                "rule_partOfficeImmediate; CONTRIBUTION|OPINION; IMMEDIATE; 1; -; OFFICE_OFFICER; AT_ONCE; ; 1",
                "rule_explanationLeader; EXPLANATION; NONE|URGENT|VERY_URGENT; 1; -; LEADER; AT_ONCE; ; ",
                "rule_explanationOffice; EXPLANATION; NONE; 3; -; OFFICE_OFFICER; AT_ONCE; ; ",
                "rule_explanationOfficeUrgent; EXPLANATION; URGENT|VERY_URGENT; 2; -; OFFICE_OFFICER; AT_ONCE; ; ",
                "rule_explanationLeaderImmediate; EXPLANATION; IMMEDIATE; 0; -; LEADER; AT_ONCE; ; 1",
                "rule_explanationOfficeImmediate; EXPLANATION; IMMEDIATE; 1; -; OFFICE_OFFICER; AT_ONCE; ; 1",
                "rule_progressHandler; PROGRESS_ENTRY; NONE|URGENT|VERY_URGENT; 1; -; HANDLER; AT_ONCE; ; ",
                "rule_progressLeader; PROGRESS_ENTRY; NONE|URGENT|VERY_URGENT; 1; -; LEADER; AT_ONCE; ; ",
                "rule_progressOffice; PROGRESS_ENTRY; NONE; 3; -; OFFICE_OFFICER; AT_ONCE; ; ",
                "rule_progressOfficeUrgent; PROGRESS_ENTRY; URGENT|VERY_URGENT; 2; -; OFFICE_OFFICER; AT_ONCE; ; ",
                "rule_progressHandlerImmediate; PROGRESS_ENTRY; IMMEDIATE; 0; -; HANDLER; AT_ONCE; ; 1",
                "rule_progressLeaderImmediate; PROGRESS_ENTRY; IMMEDIATE; 0; -; LEADER; AT_ONCE; ; 1",
                "rule_progressOfficeImmediate; PROGRESS_ENTRY; IMMEDIATE; 1; -; OFFICE_OFFICER; AT_ONCE; ; 1",
                "rule_aboveHolder; EXAMINATION|DECISION|CONFIRMATION|OFFICE_STEP; NONE|URGENT|VERY_URGENT; 1; -; HOLDER; DIGEST; ; ",
                "rule_aboveOfficeLeader; EXAMINATION|DECISION|CONFIRMATION|OFFICE_STEP; NONE; 3; -; OFFICE_LEADER; DIGEST; ; ",
                "rule_aboveOfficeLeaderUrgent; EXAMINATION|DECISION|CONFIRMATION|OFFICE_STEP; URGENT|VERY_URGENT; 2; -; OFFICE_LEADER; DIGEST; ; ",
                "rule_aboveHolderImmediate; EXAMINATION|DECISION|CONFIRMATION|OFFICE_STEP; IMMEDIATE; 0; -; HOLDER; AT_ONCE; ; 1",
                "rule_aboveOfficeLeaderImmediate; EXAMINATION|DECISION|CONFIRMATION|OFFICE_STEP; IMMEDIATE; 1; -; OFFICE_LEADER; AT_ONCE; ; 1",
                "rule_thirdUrging; THIRD_URGING; NONE|URGENT|VERY_URGENT|IMMEDIATE; 0; -; CHAIR; MONTHLY; ; "
            })
    void aRuleSaysThisAndNothingElse(
            String rule,
            String kinds,
            String urgencies,
            String days,
            String onlyLong,
            String recipient,
            String channel,
            String task,
            Integer repeatEvery) {
        for (String kind : names(kinds)) {
            for (String urgency : names(urgencies)) {
                for (String day : names(days)) {
                    assertThat(row(rule, kind, urgency, day, true))
                            .singleElement()
                            .satisfies(row -> {
                                assertThat(row)
                                        .containsEntry("recipient", recipient)
                                        .containsEntry("channel", channel);
                                assertThat(row.get("task")).isEqualTo(task);
                                assertThat(row.get("repeatEvery")).isEqualTo(repeatEvery);
                            });
                    if (onlyLong.equals("true")) {
                        assertThat(row(rule, kind, urgency, day, false)).isEmpty();
                    }
                }
            }
        }
        String kind = names(kinds).get(0);
        String urgency = names(urgencies).get(0);
        String day = names(days).get(0);
        Stream.of(ObligationKind.values())
                .map(Enum::name)
                .filter(other -> !names(kinds).contains(other))
                .limit(1)
                .forEach(other -> assertThat(row(rule, other, urgency, day, true))
                        .as(other)
                        .isEmpty());
        Stream.of(Urgency.values())
                .map(Enum::name)
                .filter(other -> !names(urgencies).contains(other))
                .forEach(other ->
                        assertThat(row(rule, kind, other, day, true)).as(other).isEmpty());
        names(days).stream()
                .flatMap(on -> Stream.of(Integer.parseInt(on) - 1, Integer.parseInt(on) + 1))
                .map(String::valueOf)
                .filter(other -> !names(days).contains(other))
                .forEach(other -> assertThat(row(rule, kind, urgency, other, true))
                        .as(other)
                        .isEmpty());
    }

    @Test
    void everyRuleIsTriedAbove() {
        CsvSource tried = Arrays.stream(getClass().getDeclaredMethods())
                .filter(method -> method.isAnnotationPresent(CsvSource.class))
                .findFirst()
                .orElseThrow()
                .getAnnotation(CsvSource.class);
        assertThat(Arrays.stream(tried.value()).map(row -> row.split(";")[0].strip()))
                .containsExactlyInAnyOrderElementsOf(TABLE.ruleIds());
    }

    @Test
    void theTableOffersWhatCodeKnows() {
        assertThat(TABLE.values("inputValues_kind")).containsExactlyInAnyOrderElementsOf(all(ObligationKind.values()));
        assertThat(TABLE.values("inputValues_urgency")).containsExactlyInAnyOrderElementsOf(all(Urgency.values()));
        assertThat(all(LadderRecipient.values()))
                .containsExactlyInAnyOrderElementsOf(TABLE.outputValues("outputValues_recipient"));
        assertThat(all(LadderChannel.values()))
                .containsExactlyInAnyOrderElementsOf(TABLE.outputValues("outputValues_channel"));
        assertThat(all(LadderTask.values()))
                .containsExactlyInAnyOrderElementsOf(TABLE.outputValues("outputValues_task"));
    }

    /** Nothing that can be owed is without a ladder, at any urgency. */
    @Test
    void everyKindHasALadder() {
        Set<String> without = new HashSet<>();
        for (ObligationKind kind : ObligationKind.values()) {
            for (Urgency urgency : Urgency.values()) {
                boolean told = !rows(kind.name(), urgency.name(), 1, true).isEmpty()
                        || !rows(kind.name(), urgency.name(), 0, true).isEmpty();
                if (!told) {
                    without.add(kind + " " + urgency);
                }
            }
        }
        assertThat(without).isEmpty();
    }

    private List<Map<String, Object>> row(String rule, String kind, String urgency, String day, boolean isLong) {
        return rows(kind, urgency, Integer.parseInt(day), isLong).stream()
                .filter(row -> row.get("ruleId").equals(rule))
                .toList();
    }

    private static List<Map<String, Object>> rows(String kind, String urgency, int day, boolean isLong) {
        return ANSWERS.computeIfAbsent(
                Map.of("kind", kind, "urgency", urgency, "workingDays", day, "longRunning", isLong), TABLE::rows);
    }

    private static List<String> names(String cell) {
        return List.of(cell.split("\\|"));
    }

    private static List<String> all(Enum<?>[] values) {
        return Arrays.stream(values).map(Enum::name).toList();
    }
}
