package vn.dondoc.standin;

import java.util.List;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import vn.dondoc.identity.Actor;
import vn.dondoc.organisation.Agencies;
import vn.dondoc.organisation.Agency;
import vn.dondoc.organisation.AgencyKind;
import vn.dondoc.organisation.Role;
import vn.dondoc.problem.Problem;

/** In which agencies who knows of such rights, grants them and may be given them. */
@Component
class GrantingAgencies {

    private final Agencies agencies;

    GrantingAgencies(Agencies agencies) {
        this.agencies = agencies;
    }

    /** His own agencies; for the Office and the province's committee both of them. */
    List<String> visibleTo(Actor reader) {
        Stream<String> centre = agencies.all().stream()
                .filter(agency -> isProvince(agency) || AgencyKind.OFFICE.equals(agency.kind()))
                .map(Agency::code);
        return Stream.concat(reader.agencies().stream(), reader.overseesAll() ? centre : Stream.empty())
                .distinct()
                .toList();
    }

    /** Where he grants. Only in his own right: who stands in hands nothing on, and an administrator grants nothing. */
    List<String> ledBy(Actor actor) {
        return visibleTo(actor).stream().filter(code -> leads(actor, code)).toList();
    }

    /** @throws Problem if the agency is not for him to see, or he does not lead it */
    void requireToGrant(Actor actor, String agencyCode) {
        if (!visibleTo(actor).contains(agencyCode)) {
            throw Problem.notVisible();
        }
        if (!leads(actor, agencyCode)) {
            throw Problem.notAllowed("Chỉ lãnh đạo cơ quan được giao, thu hồi việc xử lý thay và quyền ký thay.");
        }
    }

    /** Whether he may act for somebody there: he works there, or in the Office if it is for the province's committee. */
    boolean mayStandIn(Actor person, String agencyCode) {
        return person.worksIn(agencyCode) || (person.overseesAll() && isProvince(agencyCode));
    }

    /** For the province's committee the leader of its Office enters what the committee's document says. */
    private boolean leads(Actor actor, String agencyCode) {
        return actor.holds(agencyCode, Role.LEADER)
                || actor.holds(agencyCode, Role.CHAIR)
                || (isProvince(agencyCode)
                        && agencies.office()
                                .filter(office -> actor.holds(office.code(), Role.LEADER))
                                .isPresent());
    }

    private boolean isProvince(String agencyCode) {
        return agencies.find(agencyCode).filter(GrantingAgencies::isProvince).isPresent();
    }

    private static boolean isProvince(Agency agency) {
        return AgencyKind.PROVINCE.equals(agency.kind());
    }
}
