package vn.dondoc.identity;

import org.springframework.stereotype.Component;
import vn.dondoc.organisation.Agencies;
import vn.dondoc.organisation.AgencyKind;
import vn.dondoc.problem.Problem;

/** Whose answer on paper may be entered, and by whom. */
@Component
public class PaperPolicy {

    private final AccessPolicy access;
    private final OfficePolicy office;
    private final Agencies agencies;

    PaperPolicy(AccessPolicy access, OfficePolicy office, Agencies agencies) {
        this.access = access;
        this.office = office;
        this.agencies = agencies;
    }

    /** What an agency answered on paper is entered by the Office; never what the Office or the province does itself. */
    public Actor requireToEnter(Actor actor, TaskAccess task) {
        access.requireToSee(actor, task);
        AccessPolicy.requireNotPaused(task);
        office.requireToEnterForAgencies(actor);
        if (!answersOnPaper(task)) {
            throw Problem.notAllowed(
                    "Việc của UBND tỉnh và Văn phòng UBND tỉnh không nhập thay theo văn bản giấy; người có trách nhiệm phải tự làm.");
        }
        return actor;
    }

    private boolean answersOnPaper(TaskAccess task) {
        return agencies.find(task.agencyCode())
                .filter(agency ->
                        !AgencyKind.OFFICE.equals(agency.kind()) && !AgencyKind.PROVINCE.equals(agency.kind()))
                .isPresent();
    }
}
