package vn.dondoc.standin;

import java.time.LocalDate;
import java.util.Optional;
import java.util.Set;
import org.springframework.stereotype.Component;
import vn.dondoc.identity.Actor;
import vn.dondoc.identity.Actors;
import vn.dondoc.identity.StandIn;
import vn.dondoc.organisation.Role;
import vn.dondoc.problem.Faults;

/** What a right to act for another needs. Forms of signature: Nghị định 30/2020/NĐ-CP, Điều 13. */
@Component
class DraftRules {

    private static final Set<String> FORMS = Set.of("KT", "TL", "TUQ");

    private final GrantingAgencies agencies;
    private final Actors actors;
    private final StandIns standIns;

    DraftRules(GrantingAgencies agencies, Actors actors, StandIns standIns) {
        this.agencies = agencies;
        this.actors = actors;
        this.standIns = standIns;
    }

    /** @throws vn.dondoc.problem.Problem naming everything that is missing or cannot be */
    void check(Actor leader, StandInDraft draft, LocalDate today) {
        Faults faults = new Faults();
        Optional<Actor> person = find(draft.personId()).filter(found -> agencies.mayStandIn(found, draft.agencyCode()));
        checkPersons(faults, leader, draft, person.isPresent());
        checkPeriod(faults, draft, today);
        if (draft.kind() == null) {
            faults.add("kind", "Hãy chọn xử lý thay hoặc ký thay.");
        } else {
            checkForm(faults, draft, person);
        }
        checkDocument(faults, draft, today);
        if (faults.found().isEmpty() && standIns.overlaps(draft)) {
            faults.add(
                    "from", "Quyền này đã có trong thời gian đó; hãy thu hồi quyền cũ trước hoặc chọn thời gian khác.");
        }
        faults.throwIfAny();
    }

    private void checkPersons(Faults faults, Actor leader, StandInDraft draft, boolean worksThere) {
        if (!worksThere) {
            faults.add("person", "Hãy chọn người xử lý thay, ký thay đang làm việc tại cơ quan.");
        } else if (leader.id().equals(draft.personId())) {
            faults.add("person", "Không thể tự giao cho chính mình; hãy để lãnh đạo khác giao.");
        } else if (draft.personId().equals(draft.principalId())) {
            faults.add("person", "Người xử lý thay, ký thay phải khác người được thay.");
        }
        if (find(draft.principalId())
                .filter(found -> found.worksIn(draft.agencyCode()))
                .isEmpty()) {
            faults.add("principal", "Hãy chọn người được thay đang làm việc tại cơ quan.");
        }
    }

    private Optional<Actor> find(String personId) {
        return Optional.ofNullable(personId).flatMap(actors::find);
    }

    private static void checkPeriod(Faults faults, StandInDraft draft, LocalDate today) {
        if (draft.validFrom() == null) {
            faults.add("from", "Hãy nhập ngày bắt đầu theo dạng ngày/tháng/năm.");
        }
        if (draft.validTo() == null) {
            faults.add("to", "Hãy nhập ngày kết thúc theo dạng ngày/tháng/năm.");
        } else if (draft.validTo().isBefore(today)
                || (draft.validFrom() != null && draft.validTo().isBefore(draft.validFrom()))) {
            faults.add("to", "Ngày kết thúc không được trước ngày bắt đầu và không được trước hôm nay.");
        }
    }

    private static void checkForm(Faults faults, StandInDraft draft, Optional<Actor> person) {
        String form = draft.signatureForm();
        if (draft.kind() == StandIn.Kind.HANDLE) {
            if (form != null) {
                faults.add("signatureForm", "Xử lý thay không kèm hình thức ký.");
            }
        } else if (form == null || !FORMS.contains(form)) {
            faults.add("signatureForm", "Hãy chọn hình thức ký thay: KT., TL. hoặc TUQ.");
        } else if (form.equals("KT")
                && person.filter(found -> !found.holds(draft.agencyCode(), Role.LEADER))
                        .isPresent()) {
            faults.add("signatureForm", "KT. chỉ dành cho cấp phó của người đứng đầu; hãy chọn TL. hoặc TUQ.");
        }
    }

    private static void checkDocument(Faults faults, StandInDraft draft, LocalDate today) {
        boolean wanted =
                draft.kind() == StandIn.Kind.SIGN || draft.documentNumber() != null || draft.documentOn() != null;
        if (wanted && draft.documentNumber() == null) {
            faults.add("documentNumber", "Hãy nhập số, ký hiệu văn bản giao quyền, tối đa 50 ký tự.");
        }
        if (wanted && draft.documentOn() == null) {
            faults.add("documentOn", "Hãy nhập ngày văn bản giao quyền theo dạng ngày/tháng/năm.");
        } else if (wanted && draft.documentOn().isAfter(today)) {
            faults.add("documentOn", "Ngày văn bản giao quyền không được sau hôm nay.");
        }
    }
}
