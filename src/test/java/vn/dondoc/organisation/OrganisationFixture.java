package vn.dondoc.organisation;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import javax.sql.DataSource;
import org.springframework.core.io.ClassPathResource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.embedded.EmbeddedDatabase;
import org.springframework.jdbc.datasource.embedded.EmbeddedDatabaseBuilder;
import org.springframework.jdbc.datasource.embedded.EmbeddedDatabaseType;
import org.springframework.jdbc.datasource.init.ResourceDatabasePopulator;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.security.crypto.bcrypt.BCryptPasswordEncoder;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.transaction.support.TransactionTemplate;

/** The feature on an empty database in memory, on 25 March 2024, without an engine. */
public final class OrganisationFixture implements AutoCloseable {

    public static final LocalDate TODAY = LocalDate.of(2024, 3, 25);

    private static final Clock CLOCK =
            Clock.fixed(Instant.parse("2024-03-25T01:00:00Z"), ZoneId.of("Asia/Ho_Chi_Minh"));

    private final DataSource database;

    public final JdbcClient jdbc;
    public final TransactionTemplate transaction;
    public final RecordingDirectory directory = new RecordingDirectory();
    public final List<Object> events = new ArrayList<>();

    /** What the register has announced. */
    public final List<Object> saved = new ArrayList<>();

    public final OrganisationOverview overview;
    public final Agencies agencies;
    public final Persons persons;

    /** Weak on purpose: a strong one would only cost the tests time. */
    public final PasswordEncoder encoder = new BCryptPasswordEncoder(4);

    public final Passwords passwords;
    public final OrganisationRegister register;
    public final SwitchingOff switchingOff;
    public final DemonstrationPurge purge;

    public OrganisationFixture() {
        this(new EmbeddedDatabaseBuilder()
                .setType(EmbeddedDatabaseType.H2)
                .generateUniqueName(true)
                .build());
    }

    /** @param database empty; closed with the fixture if it is in memory */
    public OrganisationFixture(DataSource database) {
        new ResourceDatabasePopulator(new ClassPathResource("db/migration/V2__directives.sql")).execute(database);
        this.database = database;
        jdbc = JdbcClient.create(database);
        transaction = new TransactionTemplate(new JdbcTransactionManager(database));
        overview = new OrganisationOverview(jdbc);
        agencies = new Agencies(jdbc);
        persons = new Persons(jdbc);
        passwords = new Passwords(jdbc, encoder);
        Administrators administrators = new Administrators(jdbc, CLOCK);
        EngineMirror mirror = new EngineMirror(directory, persons, agencies, overview, CLOCK);
        register = new OrganisationRegister(jdbc, persons, administrators, mirror, saved::add, transaction);
        switchingOff = new SwitchingOff(jdbc, persons, administrators, mirror, events::add, transaction);
        purge = new DemonstrationPurge(jdbc, passwords, administrators, mirror, events::add, transaction);
    }

    /** A small demonstration: the province, its Office, one department, three persons and the administrator. */
    public OrganisationFixture withDemonstration() {
        agency("UBND", "Ủy ban nhân dân tỉnh", "UBND tỉnh", "province", null);
        agency("VPUB", "Văn phòng Ủy ban nhân dân tỉnh", "VP UBND tỉnh", "office", "UBND");
        agency("SGDDT", "Sở Giáo dục và Đào tạo", "Sở GD&ĐT", "department", "UBND");
        person("ubndLeader", "Nguyễn Văn Phó");
        person("vpubOfficer", "Trần Thị Viên");
        person("vpubLeader", "Lê Văn Chánh");
        person("admin", "Quản trị hệ thống");
        register.grant("vpubOfficer", "VPUB", Role.OFFICER, null, null);
        register.grant("vpubLeader", "VPUB", Role.LEADER, null, null);
        register.grant("ubndLeader", "UBND", Role.LEADER, null, null);
        register.grant("admin", null, Role.ADMIN, null, null);
        register.saveResponsibility(
                new Responsibility("KGVX", "Khoa giáo - Văn xã", "vpubOfficer", "vpubLeader", "ubndLeader"),
                null,
                true);
        return this;
    }

    public void agency(String code, String name, String shortName, String kind, String parent) {
        register.saveAgency(new Agency(code, name, shortName, kind, parent, null, null, false), true);
    }

    public void person(String id, String fullName) {
        register.savePerson(new Person(id, fullName, null, null, true), encoder.encode("demo857"), true);
    }

    public PersonEntry entry(String personId) {
        return overview.persons().stream()
                .filter(person -> person.id().equals(personId))
                .findFirst()
                .orElseThrow();
    }

    public boolean mayEnter(String personId, String password) {
        return passwords.isCurrent(personId, password);
    }

    @Override
    public void close() {
        if (database instanceof EmbeddedDatabase inMemory) {
            inMemory.shutdown();
        }
    }
}
