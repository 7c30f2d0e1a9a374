package vn.dondoc.start;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVRecord;
import org.springframework.core.io.ClassPathResource;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.stereotype.Component;
import vn.dondoc.organisation.Agency;
import vn.dondoc.organisation.OrganisationRegister;
import vn.dondoc.organisation.Person;
import vn.dondoc.organisation.Responsibility;
import vn.dondoc.organisation.Role;

/** The 31 agencies of the province in March 2024 with invented people: one for each role, and the deputies that four eyes need. */
@Component
class DemoOrganisation {

    private static final Set<String> SECOND_LEADER = Set.of("UBND", "VPUB", "SLDTBXH");
    private static final Set<String> SECOND_OFFICER = Set.of("VPUB", "SLDTBXH");

    private final OrganisationRegister register;
    private final PasswordEncoder passwords;

    DemoOrganisation(OrganisationRegister register, PasswordEncoder passwords) {
        this.register = register;
        this.passwords = passwords;
    }

    void make(String password) {
        String hash = passwords.encode(password);
        List<Agency> agencies =
                read("demo/agencies.csv").stream().map(DemoOrganisation::agency).toList();
        agencies.forEach(agency -> register.saveAgency(agency, true));
        DemoNames names = new DemoNames();
        for (Agency agency : agencies) {
            people(agency, hash, names);
        }
        read("demo/responsibilities.csv")
                .forEach(row -> register.saveResponsibility(
                        new Responsibility(
                                row.get("field"),
                                row.get("name"),
                                row.get("office_officer"),
                                row.get("office_leader"),
                                row.get("vice_chair")),
                        null,
                        true));
    }

    private void people(Agency agency, String hash, DemoNames names) {
        person(agency, Role.CLERK, "", "Văn thư", hash, names);
        person(agency, Role.OFFICER, "", "Chuyên viên", hash, names);
        person(agency, Role.LEADER, "", DemoNames.leaderTitle(agency), hash, names);
        if (SECOND_OFFICER.contains(agency.code())) {
            person(agency, Role.OFFICER, "2", "Chuyên viên", hash, names);
        }
        if (SECOND_LEADER.contains(agency.code())) {
            person(agency, Role.LEADER, "2", DemoNames.deputyTitle(agency), hash, names);
        }
        if (agency.kind().equals("province")) {
            person(agency, Role.CHAIR, "", "Chủ tịch", hash, names);
        }
    }

    private void person(Agency agency, Role role, String suffix, String title, String hash, DemoNames names) {
        String id = role.group(agency.code()) + suffix;
        String email = id.toLowerCase(Locale.ROOT) + "@dondoc.example";
        register.savePerson(new Person(id, names.next(), title + " " + agency.shortName(), email, true), hash, true);
        register.grant(id, agency.code(), role, null, null);
    }

    private static Agency agency(CSVRecord row) {
        String parent = row.get("parent").isEmpty() ? null : row.get("parent");
        return new Agency(
                row.get("code"), row.get("name"), row.get("short_name"), row.get("kind"), parent, null, null, false);
    }

    private static List<CSVRecord> read(String resource) {
        try (Reader reader =
                new InputStreamReader(new ClassPathResource(resource).getInputStream(), StandardCharsets.UTF_8)) {
            return CSVFormat.DEFAULT
                    .builder()
                    .setHeader()
                    .setSkipHeaderRecord(true)
                    .get()
                    .parse(reader)
                    .getRecords();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
