package vn.dondoc.identity;

import org.springframework.stereotype.Component;
import vn.dondoc.organisation.Role;
import vn.dondoc.problem.Problem;

/** Who may urge whom, and who may ask for an explanation, outside any task. */
@Component
public class UrgingPolicy {

    private final ProvincePolicy province;
    private final OfficePolicy office;

    UrgingPolicy(ProvincePolicy province, OfficePolicy office) {
        this.province = province;
        this.office = office;
    }

    /** The Office's officers and leaders, the province's leaders, and the lead's own leader. */
    public boolean mayUrge(Actor actor, String leadCode) {
        return isOffice(actor) || province.leads(actor) || actor.holds(leadCode, Role.LEADER);
    }

    /**
     * The same for one of many assignments: whether he urges all is asked once for them.
     *
     * @param urgesAll what {@link #urgesAll} says of him
     * @throws Problem unless he urges all or leads the lead agency
     */
    public void requireToUrge(Actor actor, boolean urgesAll, String leadCode) {
        if (!urgesAll && !actor.holds(leadCode, Role.LEADER)) {
            throw Problem.notAllowed(
                    "Chỉ Văn phòng UBND tỉnh, lãnh đạo UBND tỉnh hoặc lãnh đạo cơ quan chủ trì được đôn đốc.");
        }
    }

    /**
     * A coordinating agency is urged by the same, and by the lead's handler.
     *
     * @param handlerId who handles the assignment, null while nobody is named
     */
    public boolean mayUrgeCoordinating(Actor actor, String leadCode, String handlerId) {
        return actor.id().equals(handlerId) || mayUrge(actor, leadCode);
    }

    /** @throws Problem unless he is one of those */
    public void requireToUrgeCoordinating(Actor actor, String leadCode, String handlerId) {
        if (!mayUrgeCoordinating(actor, leadCode, handlerId)) {
            throw Problem.notAllowed(
                    "Chỉ người xử lý chính, lãnh đạo cơ quan chủ trì, Văn phòng hoặc lãnh đạo UBND tỉnh được đôn đốc phần phối hợp.");
        }
    }

    /** A letter is the Office's: its officers' and leaders'. */
    public boolean isOffice(Actor actor) {
        return office.isOffice(actor);
    }

    /** Who finds the form that urges: the Office's people, and the province's leaders, who send messages only. */
    public boolean urgesAll(Actor actor) {
        return isOffice(actor) || province.leads(actor);
    }

    public void requireToSendLetters(Actor actor) {
        if (!isOffice(actor)) {
            throw Problem.notAllowed("Chỉ chuyên viên, lãnh đạo Văn phòng UBND tỉnh được lập công văn đôn đốc.");
        }
    }

    /** To explain is asked by whoever the agency answers to: the Office for the committee, and those who lead the committee. */
    public boolean mayAskForExplanation(Actor actor) {
        return isOffice(actor) || province.leads(actor);
    }

    public void requireToAskForExplanation(Actor actor) {
        if (!mayAskForExplanation(actor)) {
            throw Problem.notAllowed(
                    "Chỉ chuyên viên, lãnh đạo Văn phòng UBND tỉnh hoặc lãnh đạo UBND tỉnh được yêu cầu giải trình.");
        }
    }
}
