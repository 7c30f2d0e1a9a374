package vn.dondoc.pairs;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Map;
import org.springframework.boot.test.context.TestComponent;
import vn.dondoc.request.Petitions;
import vn.dondoc.request.RequestKind;
import vn.dondoc.walk.AssignmentPath;
import vn.dondoc.walk.DirectiveFixture;
import vn.dondoc.walk.DirectivePaths;
import vn.dondoc.walk.Office;
import vn.dondoc.walk.Paths;
import vn.dondoc.walk.ProposalPath;
import vn.dondoc.walk.ProposalPaths;

/** Assignments of the shape of assignment 6 of 857, wherever they may be when something is decided about them. */
@TestComponent
class StartStates {

    static final List<String> NAMES = List.of(
            "given",
            "returned",
            "gathering",
            "gathering, paused",
            "asking",
            "asking, paused",
            "deciding",
            "issuing the decision",
            "reporting",
            "issuing the report",
            "awaiting confirmation",
            "consolidating early",
            "the only one",
            "waiting for the next period");

    private final Paths paths;
    private final ProposalPaths proposals;
    private final DirectivePaths directives;
    private final Petitions petitions;
    private final Office office;

    StartStates(Paths paths, ProposalPaths proposals, DirectivePaths directives, Petitions petitions, Office office) {
        this.paths = paths;
        this.proposals = proposals;
        this.directives = directives;
        this.petitions = petitions;
        this.office = office;
    }

    Case prepare(String name) {
        return of(
                switch (name) {
                    case "given" -> given();
                    case "returned" -> given().received().returned();
                    case "gathering" -> gathering(given());
                    case "gathering, paused" -> paused(gathering(given()));
                    case "asking" -> asking(given());
                    case "asking, paused" -> paused(asking(given()));
                    case "deciding" -> deciding(given());
                    case "issuing the decision" -> decided(deciding(given()));
                    case "reporting" -> reporting(given());
                    case "issuing the report" -> reporting(given()).drafted().signed();
                    case "awaiting confirmation" ->
                        reporting(given()).drafted().signed().issued();
                    case "consolidating early" -> consolidating(gathering(given()));
                    case "the only one" -> paths.given("SLDTBXH", "REVIEW").reported();
                    default -> paths.given("SLDTBXH", "STANDING").reported().confirmation("CONFIRMED");
                });
    }

    private Case of(AssignmentPath path) {
        return new Case(
                path, path.directiveId(), directives.given("CASE", "SYT").id());
    }

    /** Three districts coordinate; beside it stands one more assignment. */
    private AssignmentPath given() {
        ObjectNode directive = DirectiveFixture.coordinated(Office.freshNumber(), "SLDTBXH", "HKR", "HDH", "HKPL");
        ((ObjectNode) directive.get("assignments").get(0)).put("proposalRequired", true);
        ObjectNode other = DirectiveFixture.simple("", "SGDDT", "CASE");
        ((ObjectNode) other.get("assignments").get(0)).put("ordinal", 2);
        directive.withArray("assignments").add(other.get("assignments").get(0));
        return paths.given(directive);
    }

    /** One district is done, one at work, one has not begun. */
    private AssignmentPath gathering(AssignmentPath path) {
        path.received().named().planEntered();
        paths.part(path, "HDH").done();
        paths.part(path, "HKR").received().named();
        return path;
    }

    private AssignmentPath asking(AssignmentPath path) {
        closed(path);
        proposals
                .of(path)
                .drafted(ProposalPath.text("amount", "5.000.000", "fundingSource", "Ngân sách tỉnh"))
                .opinionActs("bdt", "Officer", Map.of("outcome", "AGREE"));
        return path;
    }

    private AssignmentPath closed(AssignmentPath path) {
        return gathering(path).acts("sldtbxhOfficer", Map.of("outcome", "CLOSED_WITHOUT_LATE", "note", "Không chờ."));
    }

    private AssignmentPath deciding(AssignmentPath path) {
        closed(path);
        proposals.of(path).submitted();
        return path;
    }

    private AssignmentPath decided(AssignmentPath path) {
        proposals.of(path).decided("ubndLeader", "outcome", "APPROVED", "signatureForm", "KT");
        return path;
    }

    private AssignmentPath reporting(AssignmentPath path) {
        decided(deciding(path));
        proposals.of(path).decisionIssued();
        return path;
    }

    private AssignmentPath paused(AssignmentPath path) {
        petitions.granted(path, RequestKind.PAUSE, null);
        return path;
    }

    private AssignmentPath consolidating(AssignmentPath path) {
        directives.of(path.directiveId()).begun().drafted().slipSigned().signed();
        return path;
    }
}
