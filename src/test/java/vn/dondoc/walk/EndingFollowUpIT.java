package vn.dondoc.walk;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.dondoc.SystemTest;
import vn.dondoc.assignment.Assignments;
import vn.dondoc.assignment.FollowUp;
import vn.dondoc.assignment.Progress;
import vn.dondoc.problem.Problem;
import vn.dondoc.request.Petitions;
import vn.dondoc.request.RequestKind;
import vn.dondoc.workflow.Act;
import vn.dondoc.workflow.EngineCalls;

/** "Kết thúc theo dõi" is the Office's word, wherever an assignment is. */
@SystemTest
class EndingFollowUpIT {

    @Autowired
    Paths paths;

    @Autowired
    Office office;

    @Autowired
    Records records;

    @Autowired
    Assignments assignments;

    @Autowired
    FollowUp followUp;

    @Autowired
    Petitions petitions;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    EngineCalls engine;

    static Stream<UnaryOperator<AssignmentPath>> places() {
        return Stream.of(
                path -> path,
                AssignmentPath::received,
                path -> path.received().returned(),
                path -> path.received().instructionAsked().otherLeadDrafted("HNH"),
                path -> path.received().named(),
                path -> path.received().named().planEntered().drafted().signed(),
                AssignmentPath::reported,
                path -> path.reported().confirmation("REDO"));
    }

    @ParameterizedTest
    @MethodSource("places")
    void endsWhereverThePathIs(UnaryOperator<AssignmentPath> there) {
        AssignmentPath path = there.apply(paths.given("SGDDT", "GUIDANCE"));

        end("vpubLeader", path.id(), "Văn bản được thay thế.");

        path.stands(Progress.FOLLOW_UP_ENDED, null);
        assertThat(office.directiveSteps(path.directiveId())).containsExactly("consolidateReport");
        assertThat(count("issued_document where number is null and voided_at is null and assignment_id = :id", path))
                .as("signed, and nobody can issue it any more")
                .isZero();
    }

    /** Also for a period that began while the last report waited, and for one that another lead was to report on. */
    @Test
    void noReportIsOwedAnyMore() {
        AssignmentPath waiting = paths.given("SGDDT", "STANDING").reported();
        AssignmentPath handedOn = paths.given("SGDDT", "STANDING").reported().confirmation("CONFIRMED");
        petitions.granted(handedOn, RequestKind.OTHER_LEAD, "HNH");
        assertThat(owed(waiting)).isEqualTo(1);
        assertThat(owed(handedOn)).isEqualTo(1);

        end("vpubLeader", waiting.id(), "Văn bản được thay thế.");
        end("vpubLeader", handedOn.id(), "Văn bản được thay thế.");

        assertThat(owed(waiting)).isZero();
        assertThat(owed(handedOn)).isZero();
        AssignmentPath recalled = paths.given("SGDDT", "STANDING");
        petitions.granted(recalled, RequestKind.RECALL_ASSIGNMENT, null);
        assertThat(owed(recalled)).isZero();
    }

    private int owed(AssignmentPath path) {
        return count("obligation where fulfilled_on is null and assignment_id = :id", path);
    }

    private int count(String rows, AssignmentPath path) {
        return jdbc.sql("select count(*) from " + rows)
                .param("id", path.id())
                .query(Integer.class)
                .single();
    }

    @ParameterizedTest
    @ValueSource(strings = {"sgddtLeader", "sgddtClerk", "vpubClerk", "ubndLeader", "admin"})
    void isNobodyElsesWord(String personId) {
        AssignmentPath path = paths.given("SGDDT", "GUIDANCE").received();

        Problem problem = records.refused(path.directiveId(), () -> end(personId, path.id(), "Không làm nữa."));

        assertThat(problem.kind()).isEqualTo(Problem.Kind.NOT_ALLOWED);
    }

    @Test
    void needsAReasonAndSomethingThatIsFollowed() {
        AssignmentPath path = paths.given("SGDDT", "GUIDANCE");
        for (String none : new String[] {null, "  "}) {
            assertThat(records.refused(path.directiveId(), () -> end("vpubOfficer", path.id(), none))
                            .kind())
                    .isEqualTo(Problem.Kind.REFUSED);
        }
        end("vpubOfficer", path.id(), "Văn bản được thay thế.");
        assertThat(records.refused(path.directiveId(), () -> end("vpubOfficer", path.id(), "Lần nữa."))
                        .kind())
                .isEqualTo(Problem.Kind.LOST_RACE);
        long drafted = office.register(DirectiveFixture.simple(Office.freshNumber(), "SGDDT", "CASE"));
        long part = assignments.ofDirective(drafted).get(0).id();
        assertThat(records.refused(drafted, () -> end("vpubOfficer", part, "Nhầm."))
                        .kind())
                .isEqualTo(Problem.Kind.LOST_RACE);
    }

    private void end(String personId, long assignmentId, String reason) {
        Act act = Act.outsideTask(office.actor(personId));
        engine.inTransaction(act.actor(), () -> followUp.endAnywhere(act, assignmentId, reason));
    }
}
