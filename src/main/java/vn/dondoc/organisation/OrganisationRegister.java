package vn.dondoc.organisation;

import java.time.LocalDate;
import java.util.regex.Pattern;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionTemplate;
import vn.dondoc.problem.Problem;

/**
 * Enters agencies, persons, roles and fields of work, or changes what is there; each change is in the engine's directory with
 * the same commit. Repeating a call changes nothing.
 */
@Service
public class OrganisationRegister {

    /** What the engine takes as the id of a user. */
    public static final Pattern PERSON_ID = Pattern.compile("[a-zA-Z0-9]{1,64}");

    /** Capitals only: the ids of groups have the code in lower case, and two codes must not meet there. */
    public static final Pattern AGENCY_CODE = Pattern.compile("[A-Z0-9]{1,20}");

    private final AgencyRows agencyRows;
    private final PersonRows personRows;
    private final GrantRows grantRows;
    private final FieldRows fieldRows;
    private final Persons persons;
    private final Administrators administrators;
    private final EngineMirror mirror;
    private final ApplicationEventPublisher announcements;
    private final TransactionTemplate transaction;

    OrganisationRegister(
            JdbcClient jdbc,
            Persons persons,
            Administrators administrators,
            EngineMirror mirror,
            ApplicationEventPublisher announcements,
            TransactionTemplate transaction) {
        this.agencyRows = new AgencyRows(jdbc);
        this.personRows = new PersonRows(jdbc);
        this.grantRows = new GrantRows(jdbc);
        this.fieldRows = new FieldRows(jdbc);
        this.persons = persons;
        this.administrators = administrators;
        this.mirror = mirror;
        this.announcements = announcements;
        this.transaction = transaction;
    }

    /**
     * Its parent must be there.
     *
     * @throws Problem if the code cannot be part of a group's id, the kind is unknown, or there would be a second Office
     */
    public void saveAgency(Agency agency, boolean demo) {
        if (!AGENCY_CODE.matcher(agency.code()).matches()) {
            throw Problem.refused("code", "Mã cơ quan chỉ gồm chữ in hoa không dấu và chữ số, nhiều nhất 20 ký tự.");
        }
        if (!AgencyKind.ALL.contains(agency.kind())) {
            throw Problem.refused("kind", "Loại cơ quan phải là province, office, department hoặc district.");
        }
        transaction.executeWithoutResult(status -> {
            if (agency.kind().equals(AgencyKind.OFFICE) && agencyRows.otherOffice(agency.code())) {
                throw Problem.refused("kind", "Đã có một Văn phòng Ủy ban nhân dân tỉnh; chỉ được có một.");
            }
            agencyRows.save(agency, demo);
            mirror.agency(agency);
            announcements.publishEvent(new AgencySaved(agency));
        });
    }

    /**
     * {@link Person#active} counts for a new person only: {@link SwitchingOff} changes it later.
     *
     * @param passwordHash null keeps the password of a person who has one; but a password of the demonstration never becomes
     *     that of a real person (other than {@link DemonstrationPurge#ADMINISTRATOR}, who must be able to stay)
     * @throws Problem if the id is not letters and digits
     */
    public void savePerson(Person person, String passwordHash, boolean demo) {
        if (!PERSON_ID.matcher(person.id()).matches()) {
            throw Problem.refused("id", "Tên đăng nhập chỉ gồm chữ cái không dấu và chữ số, nhiều nhất 64 ký tự.");
        }
        transaction.executeWithoutResult(status -> {
            personRows.save(person, passwordHash, demo);
            mirror.person(persons.find(person.id()).orElseThrow());
        });
    }

    /**
     * Gives a role, or changes its days. Person and agency must be there.
     *
     * @param agencyCode null for {@link Role#ADMIN}, and only for it
     * @throws Problem if no administrator would be left today
     */
    public void grant(String personId, String agencyCode, Role role, LocalDate validFrom, LocalDate validTo) {
        if ((role == Role.ADMIN) != (agencyCode == null)) {
            throw Problem.refused(
                    "agency", "Vai trò quản trị không thuộc cơ quan nào; các vai trò khác phải có cơ quan.");
        }
        GrantEntry grant = new GrantEntry(personId, agencyCode, role, validFrom, validTo);
        changeGrant(grant, () -> {
            grantRows.save(grant);
            mirror.groupOf(grant);
        });
    }

    /** Nothing happens if he does not hold it. @throws Problem if no administrator would be left today */
    public void revoke(String personId, String agencyCode, Role role) {
        GrantEntry grant = new GrantEntry(personId, agencyCode, role, null, null);
        changeGrant(grant, () -> grantRows.delete(grant));
    }

    /** The three persons must be there. */
    public void saveResponsibility(Responsibility responsibility, String note, boolean demo) {
        transaction.executeWithoutResult(status -> fieldRows.save(responsibility, note, demo));
    }

    /** Compares everything with the engine's directory: dated roles begin and end without anybody's doing. Once a day. */
    public void mirrorEverything() {
        transaction.executeWithoutResult(status -> mirror.everything());
    }

    private void changeGrant(GrantEntry grant, Runnable change) {
        transaction.executeWithoutResult(status -> {
            if (grant.role() == Role.ADMIN) {
                administrators.changeKeepingOne(change);
            } else {
                change.run();
            }
            mirror.memberships(persons.find(grant.personId()).orElseThrow(Problem::notVisible));
        });
    }
}
