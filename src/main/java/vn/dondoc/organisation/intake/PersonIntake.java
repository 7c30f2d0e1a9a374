package vn.dondoc.organisation.intake;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import vn.dondoc.organisation.DemonstrationPurge;
import vn.dondoc.organisation.OrganisationOverview;
import vn.dondoc.organisation.OrganisationRegister;
import vn.dondoc.organisation.Passwords;
import vn.dondoc.organisation.Person;
import vn.dondoc.organisation.PersonEntry;

/**
 * Persons from a file. A password in it is an initial one: it counts for who has none, so that repeating the file neither
 * brings an old password back nor costs time.
 */
@Component
class PersonIntake implements Intake {

    private static final Pattern EMAIL =
            Pattern.compile("[A-Za-z0-9._%+'-]{1,64}@[A-Za-z0-9-]+(\\.[A-Za-z0-9-]+)*\\.[A-Za-z]{2,}");

    /** Each takes a tenth of a second to hash, in one transaction. */
    private static final int MAX_PASSWORDS = 500;

    private final OrganisationOverview overview;
    private final OrganisationRegister register;
    private final Passwords passwords;

    PersonIntake(OrganisationOverview overview, OrganisationRegister register, Passwords passwords) {
        this.overview = overview;
        this.register = register;
        this.passwords = passwords;
    }

    @Override
    public ImportKind kind() {
        return ImportKind.PERSONS;
    }

    @Override
    public ImportPlan plan(List<ImportedRow> rows) {
        // Two logins that differ in capitals only would be taken for one another; the key is the same for both.
        Map<String, PersonEntry> present = overview.persons().stream()
                .collect(Collectors.toMap(person -> key(person.id()), Function.identity(), (one, other) -> one));
        ImportPlan plan = new ImportPlan();
        int initial = 0;
        for (ImportedRow row : rows) {
            String id = row.text("id", OrganisationRegister.PERSON_ID, "chỉ được gồm chữ cái không dấu và chữ số");
            PersonEntry old = id == null ? null : present.get(key(id));
            Person person = read(row, id, old);
            String password = password(row, old);
            if (id == null || !plan.isFirst(row, "id", key(id))) {
                continue;
            }
            if (old != null && !old.id().equals(id)) {
                row.fault("id", "chỉ khác “%s” đã có ở chữ hoa, chữ thường".formatted(old.id()));
            }
            if (password != null && ++initial > MAX_PASSWORDS) {
                row.fault("password", "mỗi tệp chỉ được %d mật khẩu ban đầu; hãy chia tệp".formatted(MAX_PASSWORDS));
            }
            if (row.isSound()) {
                plan(plan, row, person, password, old);
            }
        }
        return plan;
    }

    private static Person read(ImportedRow row, String id, PersonEntry old) {
        return new Person(
                id,
                row.text("full_name"),
                row.has("title") || old == null ? row.text("title") : old.title(),
                row.has("email") || old == null
                        ? row.text("email", EMAIL, "không phải là địa chỉ thư điện tử")
                        : old.email(),
                true);
    }

    /** Null if none is given, or if he has one of his own. */
    private static String password(ImportedRow row, PersonEntry old) {
        String password = row.secret("password");
        if (password.isEmpty() || (old != null && old.hasPassword() && !becomesReal(old))) {
            return null;
        }
        Passwords.fault(password).ifPresent(reason -> row.fault("password", reason.substring(0, reason.length() - 1)));
        return password;
    }

    private void plan(ImportPlan plan, ImportedRow row, Person person, String password, PersonEntry old) {
        boolean staysDemo = old != null && old.demo() && !becomesReal(old);
        Runnable act = () -> register.savePerson(person, password == null ? null : passwords.hash(password), staysDemo);
        if (old == null) {
            plan.add(row, person.id(), act);
            return;
        }
        ImportPlan.Details details = new ImportPlan.Details()
                .compare("họ và tên", old.fullName(), person.fullName())
                .compare("chức vụ", old.title(), person.title())
                .compare("thư điện tử", old.email(), person.email())
                .note(becomesReal(old), "không còn là dữ liệu trình diễn; mật khẩu trình diễn hết hiệu lực")
                .note(password != null, "đặt mật khẩu ban đầu");
        plan.change(row, person.id(), details, act);
    }

    /** The administrator stays what he is until the demonstration is left: whoever imports must be able to go on. */
    private static boolean becomesReal(PersonEntry old) {
        return old.demo() && !old.id().equals(DemonstrationPurge.ADMINISTRATOR);
    }

    private static String key(String id) {
        return id.toLowerCase(Locale.ROOT);
    }
}
