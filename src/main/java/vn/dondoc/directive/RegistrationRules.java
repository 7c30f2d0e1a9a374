package vn.dondoc.directive;

import java.time.Clock;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import vn.dondoc.assignment.AssignmentDraft;
import vn.dondoc.language.VietnameseDate;
import vn.dondoc.language.VietnameseText;
import vn.dondoc.organisation.Agencies;
import vn.dondoc.organisation.Agency;
import vn.dondoc.organisation.Persons;
import vn.dondoc.organisation.Responsibilities;
import vn.dondoc.organisation.Responsibility;
import vn.dondoc.organisation.Role;
import vn.dondoc.problem.Faults;

/** Whether a directive can be what it says it is. */
@Component
class RegistrationRules {

    private final Agencies agencies;
    private final Responsibilities responsibilities;
    private final Persons persons;
    private final Clock clock;

    RegistrationRules(Agencies agencies, Responsibilities responsibilities, Persons persons, Clock clock) {
        this.agencies = agencies;
        this.responsibilities = responsibilities;
        this.persons = persons;
        this.clock = clock;
    }

    void check(Registration registration, Faults faults) {
        Map<String, Agency> known = agencies.byCode();
        require(faults, "number", registration.number(), "Hãy nhập số, ký hiệu văn bản.");
        require(faults, "subject", registration.subject(), "Hãy nhập trích yếu văn bản.");
        checkIssue(registration, known, faults);
        checkField(registration.field(), faults);
        checkSecrecy(registration.secrecy(), faults);
        checkSigner(registration.signedBy(), registration.issuerCode(), faults);
        checkAssignments(registration, known, faults);
    }

    private void checkIssue(Registration registration, Map<String, Agency> known, Faults faults) {
        LocalDate issuedOn = registration.issuedOn();
        if (issuedOn == null) {
            // A day that cannot be read is named already.
            if (faults.found().stream().noneMatch(fault -> fault.field().equals("issuedOn"))) {
                faults.add("issuedOn", "Hãy nhập ngày ban hành.");
            }
        } else if (issuedOn.isAfter(LocalDate.now(clock))) {
            faults.add(
                    "issuedOn", "Ngày ban hành " + VietnameseDate.write(issuedOn) + " ở tương lai; hãy kiểm tra lại.");
        }
        if (registration.issuerCode() == null) {
            faults.add("issuer", "Hãy chọn cơ quan ban hành.");
        } else {
            checkAgency("issuer", registration.issuerCode(), issuedOn, known, faults);
        }
    }

    private void checkField(String field, Faults faults) {
        List<String> fields =
                responsibilities.all().stream().map(Responsibility::field).toList();
        if (field == null || !fields.contains(field)) {
            faults.add(
                    "field",
                    (field == null ? "Hãy chọn lĩnh vực" : "Không có lĩnh vực “" + field + "”") + "; các lĩnh vực: "
                            + String.join(", ", fields) + ".");
        }
    }

    /** This is no network for secrets: only documents that bear no degree of secrecy. */
    private static void checkSecrecy(String secrecy, Faults faults) {
        if (secrecy != null && !VietnameseText.fold(secrecy).equals("khong mat")) {
            faults.add(
                    "secrecy",
                    "Hệ thống không nhận văn bản có độ mật (“" + secrecy
                            + "”); hãy xử lý văn bản này theo chế độ mật, ngoài hệ thống.");
        }
    }

    void checkSigner(String signedBy, String issuerCode, Faults faults) {
        if (signedBy == null || issuerCode == null) {
            return;
        }
        LocalDate today = LocalDate.now(clock);
        boolean leads = Stream.of(Role.LEADER, Role.CHAIR)
                .flatMap(role -> persons.holding(issuerCode, role, today).stream())
                .anyMatch(person -> person.id().equals(signedBy));
        if (!leads) {
            faults.add(
                    "signedBy",
                    "“" + signedBy
                            + "” không phải là lãnh đạo của cơ quan ban hành; nếu chưa rõ người ký thì để trống.");
        }
    }

    private void checkAssignments(Registration registration, Map<String, Agency> known, Faults faults) {
        Set<Integer> ordinals = new HashSet<>();
        for (int i = 0; i < registration.assignments().size(); i++) {
            AssignmentDraft draft = registration.assignments().get(i).draft();
            String at = "assignments[" + i + "].";
            if (draft.ordinal() < 1 || !ordinals.add(draft.ordinal())) {
                faults.add(at + "ordinal", "Nhiệm vụ " + draft.ordinal() + ": số thứ tự phải từ 1 và không trùng.");
            }
            checkPart(draft, at, registration.issuedOn(), known, faults);
        }
    }

    /** One more assignment of a directive that was issued on that day. */
    void checkPart(AssignmentDraft draft, LocalDate issuedOn, Faults faults) {
        checkPart(draft, "", issuedOn, agencies.byCode(), faults);
    }

    private static void checkPart(
            AssignmentDraft draft, String at, LocalDate issuedOn, Map<String, Agency> known, Faults faults) {
        String which = "Nhiệm vụ " + draft.ordinal() + ": ";
        require(faults, at + "title", draft.title(), which + "hãy nhập tên nhiệm vụ (không ghi tên người).");
        require(faults, at + "content", draft.content(), which + "hãy trích nguyên văn nội dung giao trong văn bản.");
        require(faults, at + "kind", draft.kind(), which + "hãy chọn loại nhiệm vụ.");
        if (draft.leadCode() == null) {
            faults.add(at + "lead", which + "hãy chọn cơ quan chủ trì.");
        } else {
            checkAgency(at + "lead", draft.leadCode(), issuedOn, known, faults);
        }
        checkCoordinators(draft, at, which, issuedOn, known, faults);
        if (draft.writtenDeadline() != null
                && issuedOn != null
                && draft.writtenDeadline().isBefore(issuedOn)) {
            faults.add(at + "deadline", which + "thời hạn không được trước ngày ban hành văn bản.");
        }
    }

    private static void checkCoordinators(
            AssignmentDraft draft, String at, String which, LocalDate day, Map<String, Agency> known, Faults faults) {
        if (draft.leadCode() != null && draft.coordinatorCodes().contains(draft.leadCode())) {
            faults.add(at + "coordinating", which + "cơ quan chủ trì không được đồng thời là cơ quan phối hợp.");
        }
        if (new HashSet<>(draft.coordinatorCodes()).size()
                < draft.coordinatorCodes().size()) {
            faults.add(at + "coordinating", which + "có cơ quan phối hợp bị ghi hai lần.");
        }
        draft.coordinatorCodes().forEach(code -> checkAgency(at + "coordinating", code, day, known, faults));
    }

    private static void checkAgency(
            String field, String code, LocalDate day, Map<String, Agency> known, Faults faults) {
        Agency agency = known.get(code);
        if (agency == null) {
            faults.add(field, "Không có cơ quan nào mang mã “" + code + "”.");
        } else if (day != null && !agency.existsOn(day)) {
            faults.add(
                    field, agency.shortName() + " không tồn tại vào ngày ban hành " + VietnameseDate.write(day) + ".");
        }
    }

    private static void require(Faults faults, String field, Object value, String message) {
        if (value == null
                && faults.found().stream().noneMatch(fault -> fault.field().equals(field))) {
            faults.add(field, message);
        }
    }
}
