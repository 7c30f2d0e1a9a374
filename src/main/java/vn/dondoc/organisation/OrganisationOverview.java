package vn.dondoc.organisation;

import java.time.LocalDate;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import vn.dondoc.language.VietnameseOrder;

/** Everything an administrator sees of agencies, fields, persons and roles, and what an import compares with. */
@Repository
public class OrganisationOverview {

    private static final String PERSON =
            """
            select id, full_name, title, email, active, demo,
                   case when password_hash is null then false else true end as has_password
              from person""";
    private static final String GRANT = "select person_id, agency_code, role, valid_from, valid_to from role_grant";

    private final JdbcClient jdbc;

    OrganisationOverview(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    public List<AgencyEntry> agencies() {
        return jdbc
                .sql(
                        """
                select code, name, short_name, kind, parent_code, valid_from, valid_to, handler_issues, demo
                  from agency""")
                .query((row, number) -> new AgencyEntry(
                        new Agency(
                                row.getString("code"),
                                row.getString("name"),
                                row.getString("short_name"),
                                row.getString("kind"),
                                row.getString("parent_code"),
                                row.getObject("valid_from", LocalDate.class),
                                row.getObject("valid_to", LocalDate.class),
                                row.getBoolean("handler_issues")),
                        row.getBoolean("demo")))
                .list()
                .stream()
                .sorted(Comparator.comparing(AgencyEntry::agency, Agency.OFFICIAL_ORDER))
                .toList();
    }

    public List<FieldEntry> fields() {
        return jdbc.sql(
                        """
                select field, name, office_officer, office_leader, vice_chair, note, demo
                  from responsibility order by field""")
                .query(FieldEntry.class)
                .list();
    }

    public List<PersonEntry> persons() {
        return jdbc.sql(PERSON + " order by id").query(PersonEntry.class).list();
    }

    /**
     * The persons who match, as lists have them: no database here sorts by Vietnamese rules.
     *
     * @param pattern from {@link vn.dondoc.language.VietnameseText#likePattern}
     */
    public List<PersonEntry> persons(String pattern) {
        return jdbc
                .sql(PERSON + " where search_text like :pattern order by id")
                .param("pattern", pattern)
                .query(PersonEntry.class)
                .list()
                .stream()
                .sorted(Comparator.comparing(PersonEntry::fullName, VietnameseOrder.PERSONS))
                .toList();
    }

    public List<GrantEntry> grants() {
        return jdbc.sql(GRANT + " order by person_id, agency_code, role")
                .query(GrantEntry.class)
                .list();
    }

    /** @param personIds an empty collection gives an empty list */
    public List<GrantEntry> grantsOf(Collection<String> personIds) {
        if (personIds.isEmpty()) {
            return List.of();
        }
        return jdbc.sql(GRANT + " where person_id in (:ids) order by person_id, agency_code, role")
                .param("ids", personIds)
                .query(GrantEntry.class)
                .list();
    }
}
