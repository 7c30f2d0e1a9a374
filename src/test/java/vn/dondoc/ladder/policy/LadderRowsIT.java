package vn.dondoc.ladder.policy;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.camunda.bpm.engine.RepositoryService;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.springframework.core.io.ClassPathResource;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.dondoc.LongRuns;
import vn.dondoc.assignment.Basis;
import vn.dondoc.assignment.DeadlineMove;
import vn.dondoc.assignment.DeadlineMoves;
import vn.dondoc.deadline.OfficeZone;
import vn.dondoc.decision.TableChanges;
import vn.dondoc.ladder.LadderWalk;
import vn.dondoc.province.OfficeDays;
import vn.dondoc.walk.AssignmentPath;
import vn.dondoc.walk.DirectiveFixture;
import vn.dondoc.walk.Office;
import vn.dondoc.walk.Paths;
import vn.dondoc.workflow.Act;
import vn.dondoc.workflow.EngineCalls;

/**
 * Each row of the ladder with a moved clock: for every kind of obligation, every urgency and every day of the table something is owed,
 * days pass, and who hears what, when and by which way is compared with {@code ladder-policy.csv}: exactly that, in his bell and in the
 * mails that a mail server took. A rule of the table in force that the policy does not know fails, and so does one that nothing tries.
 * Thượng khẩn, which has the rules of khẩn, with {@code -Ddondoc.whole=true} only.
 */
class LadderRowsIT {

    private static final List<String> URGENCIES = LongRuns.ON
            ? List.of("NONE", "URGENT", "VERY_URGENT", "IMMEDIATE")
            : List.of("NONE", "URGENT", "IMMEDIATE");

    private static final LocalDate LONG_AHEAD = LocalDate.of(2024, 5, 28);
    private static final LocalDate BEGIN = LocalDate.of(2024, 6, 5);
    private static final LocalDate END = LocalDate.of(2024, 7, 18);

    private static MailedSystem system;

    @BeforeAll
    static void start() {
        system = new MailedSystem();
        // The demonstration's own directive is none of ours.
        jdbc().sql("update act_ru_job set duedate_ = duedate_ + interval '100' year where process_def_key_ in"
                        + " ('assignmentExecution', 'directiveExecution')")
                .update();
    }

    @AfterAll
    static void stop() {
        system.close();
    }

    @Test
    void everyRowIsToldToWhomThePolicySaysOnItsDayAndByItsWay() {
        letUrgentListsOweProgress();
        List<Scene> scenes = new ArrayList<>();
        Ears ears = new Ears(system.server, system.app);
        Set<String> work = walk(scenes, ears);

        Comparison comparison = new Comparison(PolicyLine.all(), scenes);
        comparison.isHeard(ears);
        comparison.isMade(work);
        Predicate<String> walked = cell -> URGENCIES.stream().anyMatch(urgency -> cell.contains(" " + urgency + " "));
        comparison.triesAll(
                DeployedRules.cells(system.get(RepositoryService.class)).stream()
                        .filter(walked)
                        .collect(Collectors.toCollection(TreeSet::new)),
                walked);
    }

    /** @return the work that was made, as {@link Scene#work} writes it */
    private static Set<String> walk(List<Scene> scenes, Ears ears) {
        Scenes made = new Scenes(system.app, END);
        system.clock.goTo(LONG_AHEAD);
        // Hỏa tốc has no step for what is long alone.
        URGENCIES.stream()
                .filter(urgency -> !urgency.equals("IMMEDIATE"))
                .forEach(urgency -> scenes.addAll(made.ofResults(urgency, true)));
        system.clock.goTo(BEGIN);
        Map<String, AssignmentPath> toBeUrged = new LinkedHashMap<>();
        for (String urgency : URGENCIES) {
            scenes.addAll(made.ofResults(urgency, false));
            scenes.addAll(made.ofTheRest(urgency));
            toBeUrged.put(urgency, made.toBeUrged(urgency));
        }
        Set<String> work = new TreeSet<>();
        for (LocalDate day = BEGIN.plusDays(1); !day.isAfter(END); day = day.plusDays(1)) {
            for (int minute : OfficeDays.works(day) ? new int[] {30, 36, 42} : new int[] {42}) {
                system.clock.goTo(day.atTime(7, minute).atZone(OfficeZone.ID).toInstant());
                system.pass();
                ears.listen();
            }
            system.clock.goTo(day);
            if (day.equals(OfficeDays.plus(Scenes.DUE, 1))) {
                toBeUrged.forEach((urgency, path) -> scenes.add(made.urgedThrice(path, urgency)));
            }
            system.pass();
            ears.listen();
            work.addAll(workOf(day));
            LocalDate today = day;
            scenes.stream().filter(scene -> scene.until().equals(today)).forEach(scene -> scene.end()
                    .run());
        }
        return work;
    }

    private static List<String> workOf(LocalDate day) {
        return jdbc().sql(
                        """
                select d.number || ' ' || t.step from open_task t join directive d on d.id = t.directive_id
                 where t.step in ('draftUrging', 'explain') and t.created_at >= :midnight""")
                .param("midnight", day.atStartOfDay(OfficeZone.ID).toOffsetDateTime())
                .query((row, number) -> row.getString(1) + " " + day)
                .list();
    }

    /** Row 23: told on D+1 while no mail goes out; the date is moved; then mails go out again. */
    @Test
    void whatWaitsToBeMailedIsNotSentWhenItsDateHasMoved() {
        AssignmentPath path = dueOn(LocalDate.of(2024, 4, 19));
        system.server.answerRecipients(address -> "451 4.3.2 not now");
        lookOn(path, LocalDate.of(2024, 4, 22));
        assertThat(mails(path)).containsExactly("sgddtLeader PENDING", "sgddtOfficer PENDING", "vpubOfficer PENDING");
        Act act = Act.outsideTask(system.get(Office.class).actor("vpubLeader"));
        DeadlineMove later = DeadlineMove.given(LocalDate.of(2024, 5, 31), Basis.OFFICE, "Công văn 12/UBND");
        system.get(EngineCalls.class).inTransaction(act.actor(), () -> system.get(DeadlineMoves.class)
                .move(act, path.id(), later));

        mailsGoOutAgain();

        assertThat(mails(path)).containsExactly("sgddtLeader STALE", "sgddtOfficer STALE", "vpubOfficer STALE");
        new Scenes(system.app, END).recalls(path);
    }

    /** Row 24: the handler goes to another agency while a mail to him waits; from then on the agency's leader hears instead of him. */
    @Test
    void whoHasMovedToAnotherAgencyGetsNoMailOfTheOldOneAndItsLeaderDoes() {
        AssignmentPath waiting = dueOn(LocalDate.of(2024, 4, 19));
        AssignmentPath next = dueOn(LocalDate.of(2024, 4, 22));
        system.server.answerRecipients(address -> "451 4.3.2 not now");
        lookOn(waiting, LocalDate.of(2024, 4, 22));
        jdbc().sql("update role_grant set agency_code = 'HNH' where person_id = 'sgddtOfficer'")
                .update();
        try {
            mailsGoOutAgain();
            assertThat(mails(waiting)).containsExactly("sgddtLeader SENT", "sgddtOfficer STALE", "vpubOfficer SENT");
            lookOn(next, LocalDate.of(2024, 4, 23));
            assertThat(mails(next)).containsExactly("sgddtLeader SENT", "vpubOfficer SENT");
        } finally {
            jdbc().sql("update role_grant set agency_code = 'SGDDT' where person_id = 'sgddtOfficer'")
                    .update();
        }
        new Scenes(system.app, END).recalls(waiting);
        new Scenes(system.app, END).recalls(next);
    }

    private static AssignmentPath dueOn(LocalDate day) {
        system.clock.goTo(LocalDate.of(2024, 4, 8));
        ObjectNode directive = DirectiveFixture.simple(Office.freshNumber(), "SGDDT", "CASE");
        directive.put("issuedOn", "2024-04-08");
        ((ObjectNode) directive.get("assignments").get(0)).put("deadline", day.toString());
        AssignmentPath path =
                system.get(Paths.class).given(directive).received().named().planEntered();
        system.get(LadderWalk.class).until(path.assignment().processInstanceId(), day);
        return path;
    }

    private static void lookOn(AssignmentPath path, LocalDate day) {
        system.get(LadderWalk.class).lookOn(path.assignment().processInstanceId(), day);
        system.send();
    }

    private static void mailsGoOutAgain() {
        system.server.answerRecipients(address -> "250 ok");
        system.clock.advance(Duration.ofMinutes(5));
        system.send();
    }

    /** The single mails that the ladder made of it: to whom, and what became of it. */
    private static List<String> mails(AssignmentPath path) {
        return jdbc().sql(
                        """
                select d.recipient_id || ' ' || d.state from delivery d join message m on m.id = d.message_id
                 where m.assignment_id = :id and m.obligation_key is not null order by 1""")
                .param("id", path.id())
                .query(String.class)
                .list();
    }

    private static void letUrgentListsOweProgress() {
        try {
            byte[] file = new ClassPathResource("processes/handling-time.dmn")
                    .getContentAsString(StandardCharsets.UTF_8)
                    .replaceAll("(?s)(\"rule_(immediate|veryUrgent|urgent)_workingDays\">\\s*<text>)\\d+", "$130")
                    .replaceAll("(?s)(\"rule_(immediate|veryUrgent|urgent)_progressDueAfter\">\\s*<text>)", "$115")
                    .getBytes(StandardCharsets.UTF_8);
            TableChanges tables = system.get(TableChanges.class);
            String token = tables.preview("handlingTime", file).token();
            tables.putInForce("admin", "handlingTime", "handling-time.dmn", file, token);
        } catch (IOException missing) {
            throw new UncheckedIOException(missing);
        }
    }

    private static JdbcClient jdbc() {
        return system.get(JdbcClient.class);
    }
}
