package vn.dondoc.ladder.policy;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.springframework.context.ApplicationContext;
import vn.dondoc.SettableClock;
import vn.dondoc.assignment.Recalling;
import vn.dondoc.deadline.OfficeZone;
import vn.dondoc.directive.Directives;
import vn.dondoc.province.OfficeDays;
import vn.dondoc.request.Petitions;
import vn.dondoc.request.RequestDraft;
import vn.dondoc.request.RequestKind;
import vn.dondoc.urging.Reminders;
import vn.dondoc.walk.AssignmentPath;
import vn.dondoc.walk.DirectiveFixture;
import vn.dondoc.walk.Office;
import vn.dondoc.walk.Paths;
import vn.dondoc.walk.ProposalPath;
import vn.dondoc.walk.ProposalPaths;
import vn.dondoc.workflow.Act;
import vn.dondoc.workflow.EngineCalls;

/** Something of each kind that can be owed, set up today; what is not looked at is owed by a far day. */
final class Scenes {

    /** Of what is long and of what is short: the second quarter of the year ends on 14 June. */
    static final LocalDate DUE = LocalDate.of(2024, 6, 19);

    private static final LocalDate FAR = LocalDate.of(2024, 10, 31);

    private final Office office;
    private final Paths paths;
    private final ProposalPaths proposals;
    private final Petitions petitions;
    private final Reminders reminders;
    private final Recalling recalling;
    private final Directives directives;
    private final EngineCalls engine;
    private final SettableClock clock;
    private final LocalDate lastDay;

    Scenes(ApplicationContext app, LocalDate lastDay) {
        this.office = app.getBean(Office.class);
        this.paths = app.getBean(Paths.class);
        this.proposals = app.getBean(ProposalPaths.class);
        this.petitions = app.getBean(Petitions.class);
        this.reminders = app.getBean(Reminders.class);
        this.recalling = app.getBean(Recalling.class);
        this.directives = app.getBean(Directives.class);
        this.engine = app.getBean(EngineCalls.class);
        this.clock = app.getBean(SettableClock.class);
        this.lastDay = lastDay;
    }

    /** A result and a period's report, by {@link #DUE}: what they owe is long if that is fifteen working days away. */
    List<Scene> ofResults(String urgency, boolean isLong) {
        AssignmentPath result = withDeputy(urgency, "CASE", DUE);
        AssignmentPath standing = withDeputy(urgency, "STANDING", null);
        return List.of(
                scene(result, urgency, lastDay, late("RESULT", urgency, isLong)),
                scene(standing, urgency, lastDay, late("PERIOD_REPORT", urgency, isLong)));
    }

    /** The explanation that the policy lets the agency's leader be asked for is owed three days after it is. */
    private static List<Owed> late(String kind, String urgency, boolean isLong) {
        int asked = urgency.equals("NONE") ? 7 : 4;
        Map<String, List<String>> cast = cast("SLDTBXH");
        return List.of(
                new Owed(kind, DUE, isLong, cast),
                new Owed("EXPLANATION", OfficeDays.plus(OfficeDays.plus(DUE, asked), 3), false, cast));
    }

    private AssignmentPath withDeputy(String urgency, String kind, LocalDate deadline) {
        return given(directive(urgency, "SLDTBXH", kind, deadline))
                .received()
                .acts(
                        "sldtbxhLeader",
                        Map.of("outcome", "NAMED", "handlerId", "sldtbxhOfficer", "deputyIds", "sldtbxhOfficer2"))
                .planEntered();
    }

    List<Scene> ofTheRest(String urgency) {
        return List.of(
                arrival(urgency),
                handler(urgency),
                contribution(urgency),
                arrivalOfAPart(urgency),
                progress(urgency),
                opinion(urgency),
                examination(urgency),
                decisionByViceChair(urgency),
                decisionByChair(urgency),
                decisionByLead(urgency),
                confirmation(urgency),
                officeStep(urgency));
    }

    private Scene arrival(String urgency) {
        AssignmentPath path = given(directive(urgency, "SGDDT", "CASE", FAR));
        return shortly(path, urgency, owed("ARRIVAL", 1, cast("SGDDT")));
    }

    private Scene handler(String urgency) {
        AssignmentPath path = given(directive(urgency, "SGDDT", "CASE", FAR)).received();
        return shortly(path, urgency, owed("HANDLER", 1, cast("SGDDT")));
    }

    /** By five working days before the lead's date, one if it is urgent. */
    private Scene contribution(String urgency) {
        LocalDate own = OfficeDays.plus(today(), 9);
        LocalDate leads = OfficeDays.plus(own, urgency.equals("NONE") ? 5 : 1);
        AssignmentPath path =
                given(coordinated(urgency, leads)).received().named().planEntered();
        paths.part(path, "HKR").received().named();
        return scene(
                path,
                urgency,
                OfficeDays.plus(own, 3),
                List.of(
                        new Owed("CONTRIBUTION", own, false, cast("HKR", "lead's handler", "sgddtOfficer")),
                        new Owed("RESULT", leads, false, cast("SGDDT"))));
    }

    private Scene arrivalOfAPart(String urgency) {
        AssignmentPath path =
                given(coordinated(urgency, FAR)).received().named().planEntered();
        return shortly(path, urgency, owed("ARRIVAL", 1, cast("HKR")));
    }

    /** The handling times give every list 30 working days here, an entry of progress after 15. */
    private Scene progress(String urgency) {
        AssignmentPath path =
                given(coordinated(urgency, null)).received().named().planEntered();
        paths.part(path, "HKR").done();
        return scene(path, urgency, OfficeDays.plus(today(), 19), List.of(owed("PROGRESS_ENTRY", 15, cast("SGDDT"))));
    }

    private Scene opinion(String urgency) {
        ProposalPath path = proposal(urgency).drafted(ProposalPath.text());
        int days = urgency.equals("NONE") ? 5 : 2;
        return shortly(
                path.assignment(), urgency, owed("OPINION", days, cast("BDT", "lead's handler", "sgddtOfficer")));
    }

    private Scene examination(String urgency) {
        ProposalPath path = answered(urgency).signed().issued();
        return shortly(path.assignment(), urgency, owed("EXAMINATION", 3, cast("SGDDT", "holder", "vpubOfficer")));
    }

    /** Over after a second Monday. */
    private Scene decisionByViceChair(String urgency) {
        ProposalPath path = answered(urgency).submittedAgain();
        Owed owed = owed("DECISION by a vice chairman", 3, cast("SGDDT", "holder", "ubndLeader"));
        return scene(path.assignment(), urgency, OfficeDays.plus(owed.dueOn(), 6), List.of(owed));
    }

    /** From 500 million đồng; over after the first of July. */
    private Scene decisionByChair(String urgency) {
        Map<String, Object> money = ProposalPath.text("amount", "500000000", "fundingSource", "Ngân sách tỉnh");
        ProposalPath path = proposal(urgency)
                .drafted(money)
                .answered("bdt", "AGREE")
                .answered("stc", "AGREE")
                .explained(money, "ACCEPTED")
                .submittedAgain();
        Owed owed = owed("DECISION by the chairman", 5, cast("SGDDT", "holder", "ubndChair"));
        return scene(path.assignment(), urgency, OfficeDays.plus(owed.dueOn(), 14), List.of(owed));
    }

    /** A coordinating agency asks the lead for more time. */
    private Scene decisionByLead(String urgency) {
        AssignmentPath path =
                given(coordinated(urgency, FAR)).received().named().planEntered();
        paths.part(path, "HKR").received().named();
        petitions.asks(
                "hkrLeader",
                path,
                RequestDraft.extension(
                        path.id(),
                        RequestKind.EXTENSION_OF_PART,
                        FAR,
                        "AWAITING_FUNDS",
                        "Chờ cấp vốn.",
                        Petitions.BASIS));
        return shortly(path, urgency, owed("DECISION by the lead", 3, cast("SGDDT", "holder", "sgddtLeader")));
    }

    private Scene confirmation(String urgency) {
        AssignmentPath path = given(directive(urgency, "SGDDT", "CASE", FAR)).reported();
        return shortly(path, urgency, owed("CONFIRMATION", 5, cast("SGDDT", "holder", "vpubOfficer")));
    }

    /** A directive that waits to be broken down. */
    private Scene officeStep(String urgency) {
        ObjectNode directive = directive(urgency, "SGDDT", "CASE", FAR);
        long id = office.register(directive);
        return new Scene(
                directive.path("number").asText(),
                urgency,
                List.of(owed("OFFICE_STEP", 2, cast("SGDDT", "holder", "vpubOfficer"))),
                OfficeDays.plus(today(), 9),
                () -> office.complete(
                        "vpubOfficer",
                        office.directiveTask(id).taskId(),
                        Map.of("directive", directive.toString(), "confirmedFacts", "")));
    }

    /** A result that is a day late, urged by three letters today. */
    Scene urgedThrice(AssignmentPath path, String urgency) {
        for (int letter = 0; letter < 3; letter++) {
            reminders.ladderUrges(path);
            urges(path, "vpubOfficer", "draftUrging", Map.of("outcome", "SUBMITTED", "content", "Đề nghị báo cáo."));
            urges(path, "vpubLeader", "signUrging", Map.of("outcome", "SIGNED", "signatureForm", "KT"));
            urges(path, "vpubClerk", "issueDocument", path.issue());
        }
        return scene(
                path,
                urgency,
                OfficeDays.plus(today(), 1),
                List.of(
                        new Owed("RESULT", DUE, false, cast("SGDDT")),
                        new Owed("THIRD_URGING", today(), false, cast("SGDDT"))));
    }

    AssignmentPath toBeUrged(String urgency) {
        return given(directive(urgency, "SGDDT", "CASE", DUE))
                .received()
                .named()
                .planEntered();
    }

    private void urges(AssignmentPath path, String personId, String step, Map<String, Object> values) {
        String task =
                office.tasksBeside(path.id(), step.equals("issueDocument") ? "documentIssuing" : "urging").stream()
                        .filter(open -> open.step().equals(step))
                        .findFirst()
                        .orElseThrow()
                        .taskId();
        office.complete(personId, task, values);
    }

    private ProposalPath proposal(String urgency) {
        ObjectNode directive = directive(urgency, "SGDDT", "REVIEW", FAR);
        return proposals.begun(directive, "sgddtOfficer");
    }

    private ProposalPath answered(String urgency) {
        return proposal(urgency)
                .drafted(ProposalPath.text())
                .answered("bdt", "AGREE")
                .explained(ProposalPath.text(), "ACCEPTED");
    }

    private AssignmentPath given(ObjectNode directive) {
        return paths.given(directive);
    }

    private ObjectNode directive(String urgency, String lead, String kind, LocalDate deadline) {
        return dated(DirectiveFixture.simple(Office.freshNumber(), lead, kind), urgency, deadline);
    }

    private ObjectNode coordinated(String urgency, LocalDate deadline) {
        return dated(DirectiveFixture.coordinated(Office.freshNumber(), "SGDDT", "HKR"), urgency, deadline);
    }

    private ObjectNode dated(ObjectNode directive, String urgency, LocalDate deadline) {
        directive.put("urgency", urgency).put("issuedOn", today().toString());
        if (deadline != null) {
            ((ObjectNode) directive.get("assignments").get(0)).put("deadline", deadline.toString());
        }
        return directive;
    }

    /** Over after the steps of what lies with somebody for some days. */
    private Scene shortly(AssignmentPath path, String urgency, Owed owed) {
        return scene(path, urgency, OfficeDays.plus(owed.dueOn(), 4), List.of(owed));
    }

    private Scene scene(AssignmentPath path, String urgency, LocalDate until, List<Owed> owed) {
        return new Scene(numberOf(path), urgency, owed, until, () -> recalls(path));
    }

    void recalls(AssignmentPath path) {
        Act act = Act.outsideTask(office.actor("vpubLeader"));
        engine.inTransaction(act.actor(), () -> recalling.recall(act, path.id(), "Thu hồi.", "Bút phê."));
    }

    private String numberOf(AssignmentPath path) {
        return directives.find(path.directiveId()).orElseThrow().number();
    }

    private Owed owed(String what, int workingDays, Map<String, List<String>> cast) {
        return new Owed(what, OfficeDays.plus(today(), workingDays), false, cast);
    }

    private static Map<String, List<String>> cast(String agency, String who, String person) {
        Map<String, List<String>> cast = cast(agency);
        cast.put(who, List.of(person));
        return cast;
    }

    /** Of an agency that owes something in the field KGVX. */
    private static Map<String, List<String>> cast(String agency) {
        String at = agency.toLowerCase(Locale.ROOT);
        boolean two = agency.equals("SLDTBXH");
        return new HashMap<>(Map.of(
                "clerk", List.of(at + "Clerk"),
                "leader", two ? List.of(at + "Leader", at + "Leader2") : List.of(at + "Leader"),
                "handler", List.of(at + "Officer"),
                "deputy", two ? List.of(at + "Officer2") : List.of(),
                "office officer", List.of("vpubOfficer"),
                "office leader", List.of("vpubLeader"),
                "vice chairman", List.of("ubndLeader"),
                "chairman", List.of("ubndChair")));
    }

    private LocalDate today() {
        return OfficeZone.today(clock);
    }
}
