package vn.dondoc.administration;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import vn.dondoc.language.VietnameseText;
import vn.dondoc.organisation.AgencyEntry;
import vn.dondoc.organisation.DemonstrationPurge;
import vn.dondoc.organisation.FieldEntry;
import vn.dondoc.organisation.GrantEntry;
import vn.dondoc.organisation.OrganisationOverview;
import vn.dondoc.organisation.Passwords;
import vn.dondoc.organisation.PersonEntry;
import vn.dondoc.organisation.SwitchingOff;
import vn.dondoc.problem.Paging;

/** Agencies, fields of work and persons as the administrator sees and changes them. */
@RestController
@RequestMapping("/api/organisation")
@Tag(name = "Quản trị cơ quan, người dùng", description = "Chỉ dành cho người quản trị hệ thống")
class OrganisationController {

    private static final Logger LOG = LoggerFactory.getLogger(OrganisationController.class);
    private static final int LARGEST_PAGE = 200;

    private final AdministratorGate gate;
    private final OrganisationOverview overview;
    private final SwitchingOff switchingOff;
    private final Passwords passwords;
    private final DemonstrationPurge purge;

    OrganisationController(
            AdministratorGate gate,
            OrganisationOverview overview,
            SwitchingOff switchingOff,
            Passwords passwords,
            DemonstrationPurge purge) {
        this.gate = gate;
        this.overview = overview;
        this.switchingOff = switchingOff;
        this.passwords = passwords;
        this.purge = purge;
    }

    @GetMapping("/agencies")
    @Operation(summary = "Danh sách cơ quan")
    List<AgencyEntry> agencies() {
        gate.require();
        return overview.agencies();
    }

    @GetMapping("/fields")
    @Operation(summary = "Danh sách lĩnh vực và người phụ trách")
    List<FieldEntry> fields() {
        gate.require();
        return overview.fields();
    }

    @GetMapping("/persons")
    @Operation(
            summary = "Danh sách người dùng kèm vai trò",
            description = "Tìm theo tên, chức vụ, thư điện tử, không cần dấu. Tổng số ở tiêu đề X-Total-Count.")
    ResponseEntity<List<PersonView>> persons(
            @RequestParam(defaultValue = "") String q,
            @RequestParam(defaultValue = "0") int page,
            @RequestParam(defaultValue = "50") int size) {
        gate.require();
        String pattern = VietnameseText.likePattern(q);
        int limit = Math.min(Math.max(size, 1), LARGEST_PAGE);
        List<PersonEntry> all = overview.persons(pattern);
        List<PersonEntry> persons =
                all.stream().skip((long) Math.max(page, 0) * limit).limit(limit).toList();
        Map<String, List<GrantEntry>> grants =
                overview.grantsOf(persons.stream().map(PersonEntry::id).toList()).stream()
                        .collect(Collectors.groupingBy(GrantEntry::personId));
        return Paging.answer(
                persons.stream()
                        .map(person -> new PersonView(person, grants.getOrDefault(person.id(), List.of())))
                        .toList(),
                all.size());
    }

    @PostMapping("/persons/{id}/switch-off")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Operation(
            summary = "Ngừng sử dụng một tài khoản",
            description =
                    "Việc đang mở của người này được trả lại cơ quan. Không ngừng được người quản trị cuối cùng và chính mình.")
    void switchOff(@PathVariable String id) {
        String by = gate.require().id();
        switchingOff.switchOff(id, by);
        LOG.info("{} đã ngừng tài khoản {}", by, id);
    }

    @PostMapping("/persons/{id}/switch-on")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Operation(summary = "Sử dụng lại một tài khoản đã ngừng")
    void switchOn(@PathVariable String id) {
        String by = gate.require().id();
        switchingOff.switchOn(id);
        LOG.info("{} đã mở lại tài khoản {}", by, id);
    }

    @PutMapping("/persons/{id}/password")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Operation(summary = "Đặt mật khẩu cho một người", description = "Ít nhất 8 ký tự.")
    void setPassword(@PathVariable String id, @RequestBody NewPassword body) {
        String by = gate.require().id();
        passwords.setPassword(id, body.password());
        LOG.info("{} đã đặt mật khẩu của tài khoản {}", by, id);
    }

    @PostMapping("/purge-demonstration")
    @Operation(
            summary = "Xóa toàn bộ dữ liệu trình diễn",
            description =
                    "Phải gõ đúng dòng chữ XOA TRINH DIEN và đặt mật khẩu mới cho tài khoản admin. Không hoàn tác được.")
    DemonstrationPurge.Purged purgeDemonstration(@RequestBody Purge body) {
        String by = gate.require().id();
        DemonstrationPurge.Purged purged = purge.purge(body.confirmation(), body.newAdminPassword());
        LOG.info("{} đã xóa dữ liệu trình diễn: {}", by, purged);
        return purged;
    }

    /** A person with all roles. */
    record PersonView(@JsonUnwrapped PersonEntry person, List<GrantEntry> grants) {}

    /** Its own text form hides what it holds: a request may end up in a log. */
    record NewPassword(String password) {

        @Override
        public String toString() {
            return "NewPassword";
        }
    }

    /** As {@link NewPassword}. */
    record Purge(String confirmation, String newAdminPassword) {

        @Override
        public String toString() {
            return "Purge";
        }
    }
}
