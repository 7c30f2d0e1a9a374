package vn.dondoc.organisation.intake;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import vn.dondoc.organisation.FieldEntry;
import vn.dondoc.organisation.OrganisationOverview;
import vn.dondoc.organisation.OrganisationRegister;
import vn.dondoc.organisation.PersonEntry;
import vn.dondoc.organisation.Responsibility;

/** Fields of work from a file. */
@Component
class FieldIntake implements Intake {

    /** The field is read out of a directive's number: {@code 857/UBND-KGVX}. */
    private static final Pattern FIELD = Pattern.compile("[\\p{Lu}0-9]+");

    private final OrganisationOverview overview;
    private final OrganisationRegister register;

    FieldIntake(OrganisationOverview overview, OrganisationRegister register) {
        this.overview = overview;
        this.register = register;
    }

    @Override
    public ImportKind kind() {
        return ImportKind.FIELDS;
    }

    @Override
    public ImportPlan plan(List<ImportedRow> rows) {
        Map<String, FieldEntry> present =
                overview.fields().stream().collect(Collectors.toMap(FieldEntry::field, Function.identity()));
        Set<String> persons = overview.persons().stream().map(PersonEntry::id).collect(Collectors.toSet());
        ImportPlan plan = new ImportPlan();
        for (ImportedRow row : rows) {
            Responsibility entered = new Responsibility(
                    row.text("field", FIELD, "chỉ được gồm chữ in hoa và chữ số"),
                    row.text("name"),
                    person(row, "office_officer", persons),
                    person(row, "office_leader", persons),
                    person(row, "vice_chair", persons));
            FieldEntry old = entered.field() == null ? null : present.get(entered.field());
            String note = row.has("note") || old == null ? row.text("note") : old.note();
            if (entered.field() != null && plan.isFirst(row, "field", entered.field()) && row.isSound()) {
                plan(plan, row, entered, note, old);
            }
        }
        return plan;
    }

    private static String person(ImportedRow row, String column, Set<String> persons) {
        String id = row.text(column);
        if (id != null && !persons.contains(id)) {
            row.fault(column, "không có người dùng “%s”".formatted(id));
        }
        return id;
    }

    private void plan(ImportPlan plan, ImportedRow row, Responsibility entered, String note, FieldEntry old) {
        Runnable act = () -> register.saveResponsibility(entered, note, false);
        if (old == null) {
            plan.add(row, entered.field(), act);
            return;
        }
        ImportPlan.Details details = new ImportPlan.Details()
                .compare("tên lĩnh vực", old.name(), entered.name())
                .compare("chuyên viên", old.officeOfficer(), entered.officeOfficer())
                .compare("lãnh đạo Văn phòng", old.officeLeader(), entered.officeLeader())
                .compare("Phó Chủ tịch", old.viceChair(), entered.viceChair())
                .compare("ghi chú", old.note(), note)
                .note(old.demo(), "không còn là dữ liệu trình diễn");
        plan.change(row, entered.field(), details, act);
    }
}
