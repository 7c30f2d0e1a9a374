package vn.dondoc.organisation.intake;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import vn.dondoc.organisation.Agency;
import vn.dondoc.organisation.AgencyEntry;
import vn.dondoc.organisation.OrganisationOverview;
import vn.dondoc.organisation.OrganisationRegister;

/** Agencies from a file. */
@Component
class AgencyIntake implements Intake {

    private static final Map<String, String> KINDS = Map.ofEntries(
            Map.entry("province", "province"),
            Map.entry("tinh", "province"),
            Map.entry("ubndtinh", "province"),
            Map.entry("office", "office"),
            Map.entry("vanphong", "office"),
            Map.entry("department", "department"),
            Map.entry("so", "department"),
            Map.entry("sobannganh", "department"),
            Map.entry("district", "district"),
            Map.entry("huyen", "district"),
            Map.entry("caphuyen", "district"));

    private final OrganisationOverview overview;
    private final OrganisationRegister register;

    AgencyIntake(OrganisationOverview overview, OrganisationRegister register) {
        this.overview = overview;
        this.register = register;
    }

    private record Entered(ImportedRow row, Agency agency) {}

    @Override
    public ImportKind kind() {
        return ImportKind.AGENCIES;
    }

    @Override
    public ImportPlan plan(List<ImportedRow> rows) {
        Map<String, AgencyEntry> present = overview.agencies().stream()
                .collect(Collectors.toMap(entry -> entry.agency().code(), Function.identity()));
        ImportPlan plan = new ImportPlan();
        List<Entered> entered = new ArrayList<>();
        Map<String, Agency> afterwards = new HashMap<>();
        present.forEach((code, entry) -> afterwards.put(code, entry.agency()));
        for (ImportedRow row : rows) {
            Agency agency = read(row, present);
            if (agency.code() != null && plan.isFirst(row, "code", agency.code())) {
                entered.add(new Entered(row, agency));
                afterwards.put(agency.code(), agency);
            }
        }
        AgencyTree tree = new AgencyTree(afterwards);
        entered.forEach(entry -> tree.check(entry.row(), entry.agency()));
        entered.stream()
                .filter(entry -> entry.row().isSound())
                // A parent has to be there before its children.
                .sorted(Comparator.comparingInt(entry -> tree.depth(entry.agency())))
                .forEach(entry -> plan(plan, entry, present.get(entry.agency().code())));
        return plan;
    }

    private Agency read(ImportedRow row, Map<String, AgencyEntry> present) {
        String code = row.text("code", OrganisationRegister.AGENCY_CODE, "chỉ được gồm chữ in hoa không dấu và chữ số");
        AgencyEntry entry = code == null ? null : present.get(code);
        Agency old = entry == null ? null : entry.agency();
        Agency agency = new Agency(
                code,
                row.text("name"),
                row.text("short_name"),
                kindOf(row),
                row.has("parent") || old == null ? row.text("parent") : old.parentCode(),
                row.has("valid_from") || old == null ? row.date("valid_from") : old.validFrom(),
                row.has("valid_to") || old == null ? row.date("valid_to") : old.validTo(),
                row.has("handler_issues") || old == null ? row.flag("handler_issues") : old.handlerIssues());
        row.requireOrder(agency.validFrom(), agency.validTo());
        return agency;
    }

    private static String kindOf(ImportedRow row) {
        String text = row.text("kind");
        String kind = text == null ? null : KINDS.get(ImportColumn.plain(text));
        if (text != null && kind == null) {
            row.fault("kind", "“%s” phải là tỉnh, văn phòng, sở hoặc huyện".formatted(text));
        }
        return kind;
    }

    private void plan(ImportPlan plan, Entered entry, AgencyEntry present) {
        Agency agency = entry.agency();
        Runnable act = () -> register.saveAgency(agency, false);
        if (present == null) {
            plan.add(entry.row(), agency.code(), act);
            return;
        }
        Agency old = present.agency();
        ImportPlan.Details details = new ImportPlan.Details()
                .compare("tên cơ quan", old.name(), agency.name())
                .compare("tên viết tắt", old.shortName(), agency.shortName())
                .compare("loại", old.kind(), agency.kind())
                .compare("cơ quan cấp trên", old.parentCode(), agency.parentCode())
                .compare("từ ngày", old.validFrom(), agency.validFrom())
                .compare("đến ngày", old.validTo(), agency.validTo())
                .compare("người xử lý tự phát hành", old.handlerIssues(), agency.handlerIssues())
                .note(present.demo(), "không còn là dữ liệu trình diễn");
        plan.change(entry.row(), agency.code(), details, act);
    }
}
