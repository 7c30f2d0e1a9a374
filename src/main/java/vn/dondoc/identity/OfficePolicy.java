package vn.dondoc.identity;

import org.springframework.stereotype.Component;
import vn.dondoc.organisation.Agencies;
import vn.dondoc.organisation.Role;
import vn.dondoc.problem.Problem;

/** What only the Office's people may say of a directive and its assignments, outside any task. */
@Component
public class OfficePolicy {

    private final Agencies agencies;

    OfficePolicy(Agencies agencies) {
        this.agencies = agencies;
    }

    public void requireToEnterForAgencies(Actor actor) {
        requireOffice(actor, "Chỉ chuyên viên, lãnh đạo Văn phòng UBND tỉnh được nhập thay theo văn bản giấy.");
    }

    /** The end of a follow-up is the word of the Office's officers and leaders. */
    public void requireToEndFollowUp(Actor actor) {
        requireOffice(actor, "Chỉ chuyên viên, lãnh đạo Văn phòng UBND tỉnh được kết thúc theo dõi.");
    }

    /** Who watches, the Office's officers and leaders say. */
    public void requireToNameWatchers(Actor actor) {
        requireOffice(actor, "Chỉ chuyên viên, lãnh đạo Văn phòng UBND tỉnh được giao theo dõi.");
    }

    /** Consolidating before all have ended is the word of the Office's officers and leaders. */
    public void requireToConsolidate(Actor actor) {
        requireOffice(actor, "Chỉ chuyên viên, lãnh đạo Văn phòng UBND tỉnh được tổng hợp báo cáo.");
    }

    /**
     * What changes a directive as a whole was decided by whoever signed it: he enters it himself, or the Office's leader does.
     *
     * @param signerId who signed the directive, or decides what a signer decides
     */
    public void requireToChangeDirective(Actor actor, String signerId) {
        if (!holds(actor, Role.LEADER) && !actor.id().equals(signerId)) {
            throw Problem.notAllowed(
                    "Chỉ người ký văn bản hoặc lãnh đạo Văn phòng UBND tỉnh được thu hồi, sửa đổi, bổ sung văn bản.");
        }
    }

    /** Its officers and its leaders, not its clerks. */
    public boolean isOffice(Actor actor) {
        return agencies.office()
                .filter(office -> actor.holds(office.code(), Role.OFFICER) || actor.holds(office.code(), Role.LEADER))
                .isPresent();
    }

    private void requireOffice(Actor actor, String otherwise) {
        if (!isOffice(actor)) {
            throw Problem.notAllowed(otherwise);
        }
    }

    private boolean holds(Actor actor, Role role) {
        return agencies.office()
                .filter(office -> actor.holds(office.code(), role))
                .isPresent();
    }
}
