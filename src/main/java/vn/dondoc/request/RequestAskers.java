package vn.dondoc.request;

import java.util.function.Function;
import java.util.function.Predicate;
import java.util.function.Supplier;
import org.springframework.stereotype.Component;
import org.springframework.util.function.SingletonSupplier;
import vn.dondoc.assignment.Assignment;
import vn.dondoc.directive.Directive;
import vn.dondoc.directive.Signers;
import vn.dondoc.identity.Actor;
import vn.dondoc.identity.OfficePolicy;
import vn.dondoc.identity.ProvincePolicy;
import vn.dondoc.organisation.Agencies;
import vn.dondoc.organisation.AgencyKind;
import vn.dondoc.organisation.Role;
import vn.dondoc.problem.Problem;
import vn.dondoc.request.RequestGrounds.Ground;

/** Who may ask for what, and in whose name. */
@Component
class RequestAskers {

    private final Agencies agencies;
    private final OfficePolicy office;
    private final ProvincePolicy province;
    private final Signers signers;

    RequestAskers(Agencies agencies, OfficePolicy office, ProvincePolicy province, Signers signers) {
        this.agencies = agencies;
        this.office = office;
        this.province = province;
        this.signers = signers;
    }

    /** In whose name somebody asks. */
    record Asker(String agencyCode, boolean isOffice) {

        /** The province's committee asks nobody, it directs. */
        boolean directs(RequestKind kind, Ground ground) {
            return kind.isDirected()
                    && ground.agency(agencyCode)
                            .filter(agency -> AgencyKind.PROVINCE.equals(agency.kind()))
                            .isPresent();
        }
    }

    /** Whether he asks in the Office's name: its officers and leaders do. */
    boolean isOffice(Actor actor) {
        return office.isOffice(actor);
    }

    /** Whether he has the Office draft what he, or who signed, will decide: those who lead the province's committee do. */
    boolean mayDirect(Actor actor) {
        return province.leads(actor);
    }

    /** Whether he leads an agency to which assignments are given: not the province's committee itself. */
    boolean leadsAgencyBelow(Actor actor) {
        return actor.agencies().stream().anyMatch(code -> !province.isProvince(code) && actor.holds(code, Role.LEADER));
    }

    /**
     * Asked of one of several assignments; what depends on him alone is read once.
     *
     * @return in whose name he asks; throws {@link Problem} unless he leads the agency in charge, or works in the Office as officer or
     *     leader, or leads a coordinating agency and asks to leave, or signed the directive, or is the chairman
     */
    Function<Assignment, Asker> require(Actor actor, RequestKind kind, Ground ground) {
        if (kind != null && kind.isOfOwnPart()) {
            return assignment -> ground.coordinators(assignment).stream()
                    .filter(code -> actor.holds(code, Role.LEADER))
                    .findFirst()
                    .map(code -> new Asker(code, false))
                    .orElseThrow(() -> Problem.notAllowed(
                            "Chỉ lãnh đạo cơ quan phối hợp được đề nghị về phần phối hợp của mình."));
        }
        if (isOffice(actor)) {
            Asker asker = new Asker(agencies.office().orElseThrow().code(), true);
            return assignment -> asker;
        }
        Supplier<Function<Assignment, Asker>> directing =
                SingletonSupplier.of(() -> requireToDirect(actor, kind, ground));
        return assignment -> actor.holds(assignment.leadCode(), Role.LEADER)
                ? lead(kind, assignment)
                : directing.get().apply(assignment);
    }

    private static Asker lead(RequestKind kind, Assignment assignment) {
        if (kind != null && kind.isForOfficeOnly()) {
            throw Problem.notAllowed("Chỉ Văn phòng UBND tỉnh được đề nghị nội dung này.");
        }
        return new Asker(assignment.leadCode(), false);
    }

    private Function<Assignment, Asker> requireToDirect(Actor actor, RequestKind kind, Ground ground) {
        if (kind == null || !kind.isDirected() || !mayDirect(actor)) {
            return assignment -> {
                throw Problem.notAllowed(
                        "Chỉ lãnh đạo cơ quan chủ trì, hoặc chuyên viên, lãnh đạo Văn phòng UBND tỉnh, được gửi đề nghị này; lãnh đạo cơ quan phối hợp được xin thôi phối hợp.");
            };
        }
        boolean chair = province.isChair(actor);
        Predicate<Directive> signed = signers.signedBy(actor);
        Asker asker = new Asker(agencies.province().orElseThrow().code(), false);
        return assignment -> {
            if (!chair && !signed.test(ground.directive(assignment))) {
                throw Problem.notAllowed(
                        "Chỉ người ký văn bản hoặc Chủ tịch UBND tỉnh được chỉ đạo thay đổi nhiệm vụ của văn bản này.");
            }
            return asker;
        };
    }
}
