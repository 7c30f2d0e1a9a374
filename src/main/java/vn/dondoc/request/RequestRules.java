package vn.dondoc.request;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.function.Supplier;
import org.springframework.stereotype.Component;
import org.springframework.util.function.SingletonSupplier;
import vn.dondoc.assignment.Assignment;
import vn.dondoc.assignment.Progress;
import vn.dondoc.directive.Directive;
import vn.dondoc.directive.Signers;
import vn.dondoc.identity.Actor;
import vn.dondoc.identity.OfficePolicy;
import vn.dondoc.identity.ProvincePolicy;
import vn.dondoc.organisation.Agencies;
import vn.dondoc.organisation.AgencyKind;
import vn.dondoc.organisation.Role;
import vn.dondoc.problem.Faults;
import vn.dondoc.problem.Problem;
import vn.dondoc.request.RequestGrounds.Ground;

/** Who may ask for what, and what a request must say. */
@Component
class RequestRules {

    private final Agencies agencies;
    private final OfficePolicy office;
    private final ProvincePolicy province;
    private final Signers signers;
    private final Extensions extensions;
    private final Clock clock;

    RequestRules(
            Agencies agencies,
            OfficePolicy office,
            ProvincePolicy province,
            Signers signers,
            Extensions extensions,
            Clock clock) {
        this.agencies = agencies;
        this.office = office;
        this.province = province;
        this.signers = signers;
        this.extensions = extensions;
        this.clock = clock;
    }

    /** Whether he asks in the Office's name: its officers and leaders do. */
    boolean isOffice(Actor actor) {
        return office.isOffice(actor);
    }

    /** Whether he has the Office draft what he, or who signed, will decide: those who lead the province's committee do. */
    boolean directs(Actor actor) {
        return province.leads(actor);
    }

    /** The province's committee asks nobody, it directs. */
    static boolean isDirected(RequestKind kind, Asker asker, Ground ground) {
        return kind.isDirected()
                && ground.agency(asker.agencyCode())
                        .filter(agency -> AgencyKind.PROVINCE.equals(agency.kind()))
                        .isPresent();
    }

    /** Whether he leads an agency to which assignments are given: not the province's committee itself. */
    boolean leadsAgencyBelow(Actor actor) {
        return actor.agencies().stream().anyMatch(code -> !province.isProvince(code) && actor.holds(code, Role.LEADER));
    }

    /** In whose name somebody asks. */
    record Asker(String agencyCode, boolean isOffice) {}

    /**
     * Asked of one of several assignments; what depends on him alone is read once.
     *
     * @return in whose name he asks; throws {@link Problem} unless he leads the agency in charge, or works in the Office as officer or
     *     leader, or leads a coordinating agency and asks to leave, or signed the directive, or is the chairman
     */
    Function<Assignment, Asker> requireToAsk(Actor actor, RequestKind kind, Ground ground) {
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
        Supplier<Optional<Function<Assignment, Asker>>> directing =
                SingletonSupplier.of(() -> kind != null && kind.isDirected() && directs(actor)
                        ? Optional.of(requireToDirect(actor, ground))
                        : Optional.empty());
        return assignment -> {
            if (actor.holds(assignment.leadCode(), Role.LEADER)) {
                if (kind != null && kind.isForOfficeOnly()) {
                    throw Problem.notAllowed("Chỉ Văn phòng UBND tỉnh được đề nghị nội dung này.");
                }
                return new Asker(assignment.leadCode(), false);
            }
            return directing
                    .get()
                    .orElseThrow(
                            () -> Problem.notAllowed(
                                    "Chỉ lãnh đạo cơ quan chủ trì, hoặc chuyên viên, lãnh đạo Văn phòng UBND tỉnh, được gửi đề nghị này; lãnh đạo cơ quan phối hợp được xin thôi phối hợp."))
                    .apply(assignment);
        };
    }

    private Function<Assignment, Asker> requireToDirect(Actor actor, Ground ground) {
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

    /** What is asked for now: a pause ends where one is, and begins where none is. */
    static boolean fits(RequestKind kind, Progress progress) {
        return switch (kind) {
            case PAUSE -> progress != Progress.PAUSED;
            case RESUME -> progress == Progress.PAUSED;
            default -> true;
        };
    }

    void check(RequestDraft draft, Assignment assignment, Ground ground, Faults faults) {
        if (draft.kind() != null && !fits(draft.kind(), assignment.progress())) {
            faults.add(
                    "kind",
                    draft.kind() == RequestKind.PAUSE
                            ? "Nhiệm vụ đang tạm dừng; chỉ có thể đề nghị tiếp tục."
                            : "Nhiệm vụ không tạm dừng; không có gì để tiếp tục.");
        }
        if (draft.kind() != null && draft.kind().isOnDirective()) {
            faults.add("kind", "Nội dung này liên quan đến cả văn bản; hãy chọn văn bản thay cho nhiệm vụ.");
        }
        if (draft.kind() != null && draft.kind().namesAgency()) {
            checkAgency(draft, assignment, ground, faults);
        }
        if (draft.kind() != null && draft.kind().isExtension()) {
            extensions.check(draft, assignment, ground, faults);
        }
        checkText(draft, faults);
    }

    /** What is wrong with it whichever assignment it is about. */
    void checkAlone(RequestDraft draft, Faults faults) {
        if (draft.kind().namesAgency() && draft.agencyCode() == null) {
            faults.add("agency", "Hãy chọn cơ quan.");
        }
        if (draft.kind().isExtension()) {
            extensions.checkAlone(draft, faults);
        }
        checkText(draft, faults);
    }

    /** What may be corrected in a request that came back. */
    void checkText(RequestDraft draft, Faults faults) {
        if (draft.reason() == null && (draft.kind() == null || draft.kind().needsReason())) {
            faults.add("reason", "Hãy nêu lý do đề nghị.");
        }
        if (draft.basis() == null) {
            faults.add("basis", "Hãy nêu căn cứ: số, ngày văn bản hoặc bút phê của ai.");
        }
        if (draft.kind() == RequestKind.PAUSE
                && draft.untilOn() != null
                && !draft.untilOn().isAfter(LocalDate.now(clock))) {
            faults.add("untilOn", "Ngày dự kiến tiếp tục phải sau hôm nay.");
        }
    }

    private void checkAgency(RequestDraft draft, Assignment assignment, Ground ground, Faults faults) {
        boolean exists = ground.agency(draft.agencyCode())
                .filter(agency -> agency.existsOn(LocalDate.now(clock)))
                .isPresent();
        List<String> coordinators = ground.coordinators(assignment);
        if (draft.kind() == RequestKind.RECALL_CONTRIBUTION) {
            if (ground.part(assignment, draft.agencyCode()).isEmpty()) {
                faults.add("agency", "Hãy chọn một cơ quan còn phần việc phối hợp đang mở.");
            }
        } else if (draft.kind().takesCoordinatorAway()) {
            if (!coordinators.contains(draft.agencyCode())) {
                faults.add("agency", "Hãy chọn một cơ quan đang phối hợp thực hiện nhiệm vụ này.");
            }
        } else if (!exists || assignment.leadCode().equals(draft.agencyCode())) {
            faults.add("agency", "Hãy chọn một cơ quan đang hoạt động, khác cơ quan chủ trì hiện nay.");
        } else if (draft.kind() == RequestKind.ADD_COORDINATOR && coordinators.contains(draft.agencyCode())) {
            faults.add("agency", "Cơ quan này đã phối hợp thực hiện nhiệm vụ.");
        }
    }
}
