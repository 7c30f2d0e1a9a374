package vn.dondoc.organisation.intake;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import vn.dondoc.organisation.GrantEntry;
import vn.dondoc.organisation.OrganisationOverview;
import vn.dondoc.organisation.OrganisationRegister;
import vn.dondoc.organisation.PersonEntry;
import vn.dondoc.organisation.Role;

/** Roles from a file. A role ends by its last day; a row that is missing from the file takes nothing away. */
@Component
class GrantIntake implements Intake {

    private final OrganisationOverview overview;
    private final OrganisationRegister register;

    GrantIntake(OrganisationOverview overview, OrganisationRegister register) {
        this.overview = overview;
        this.register = register;
    }

    @Override
    public ImportKind kind() {
        return ImportKind.GRANTS;
    }

    @Override
    public ImportPlan plan(List<ImportedRow> rows) {
        Map<String, GrantEntry> present =
                overview.grants().stream().collect(Collectors.toMap(GrantIntake::key, Function.identity()));
        Set<String> persons = overview.persons().stream().map(PersonEntry::id).collect(Collectors.toSet());
        Set<String> agencies =
                overview.agencies().stream().map(entry -> entry.agency().code()).collect(Collectors.toSet());
        ImportPlan plan = new ImportPlan();
        for (ImportedRow row : rows) {
            String person = known(row, "person", persons, "không có người dùng “%s”");
            String agency = known(row, "agency", agencies, "không có cơ quan mã “%s”");
            Role role = role(row);
            if (role != null && role != Role.ADMIN && agency == null && row.isSound()) {
                row.fault("agency", "thiếu mã cơ quan");
            }
            if (role == Role.ADMIN && agency != null) {
                row.fault("agency", "vai trò quản trị không thuộc cơ quan nào, hãy để trống");
            }
            GrantEntry named = new GrantEntry(person, agency, role, null, null);
            GrantEntry old = present.get(key(named));
            GrantEntry grant = new GrantEntry(
                    person,
                    agency,
                    role,
                    row.has("valid_from") || old == null ? row.date("valid_from") : old.validFrom(),
                    row.has("valid_to") || old == null ? row.date("valid_to") : old.validTo());
            row.requireOrder(grant.validFrom(), grant.validTo());
            if (person != null && role != null && plan.isFirst(row, "person", key(grant)) && row.isSound()) {
                plan(plan, row, grant, old);
            }
        }
        return plan;
    }

    private static String known(ImportedRow row, String column, Set<String> codes, String otherwise) {
        String code = row.text(column);
        if (code != null && !codes.contains(code)) {
            row.fault(column, otherwise.formatted(code));
        }
        return code;
    }

    private static Role role(ImportedRow row) {
        String text = row.text("role");
        if (text == null) {
            return null;
        }
        String plain = ImportColumn.plain(text);
        return Arrays.stream(Role.values())
                .filter(role ->
                        plain.equals(ImportColumn.plain(role.name())) || plain.equals(ImportColumn.plain(role.label())))
                .findFirst()
                .orElseGet(() -> {
                    row.fault(
                            "role",
                            "“%s” phải là văn thư, chuyên viên, lãnh đạo, chủ tịch hoặc quản trị".formatted(text));
                    return null;
                });
    }

    private void plan(ImportPlan plan, ImportedRow row, GrantEntry grant, GrantEntry old) {
        String shown = grant.personId() + " - " + grant.role().label()
                + (grant.agencyCode() == null ? "" : " " + grant.agencyCode());
        Runnable act = () ->
                register.grant(grant.personId(), grant.agencyCode(), grant.role(), grant.validFrom(), grant.validTo());
        if (old == null) {
            plan.add(row, shown, act);
            return;
        }
        ImportPlan.Details details = new ImportPlan.Details()
                .compare("từ ngày", old.validFrom(), grant.validFrom())
                .compare("đến ngày", old.validTo(), grant.validTo());
        plan.change(row, shown, details, act);
    }

    private static String key(GrantEntry grant) {
        return grant.personId() + " " + grant.role() + " " + grant.agencyCode();
    }
}
