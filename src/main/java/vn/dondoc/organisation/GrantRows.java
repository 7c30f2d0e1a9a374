package vn.dondoc.organisation;

import org.springframework.jdbc.core.simple.JdbcClient;

/** Writes the table {@code role_grant}. */
record GrantRows(JdbcClient jdbc) {

    private static final String SAME =
            """
            where person_id = :person and role = :role
              and (agency_code = :agency or (agency_code is null and cast(:agency as varchar(20)) is null))""";

    void save(GrantEntry grant) {
        // The unique index lets a role without agency pass twice, so two writers have to queue here.
        jdbc.sql("select id from person where id = :person for update")
                .param("person", grant.personId())
                .query(String.class)
                .optional();
        if (write("update role_grant set valid_from = :validFrom, valid_to = :validTo " + SAME, grant) == 0) {
            write(
                    """
                    insert into role_grant (person_id, agency_code, role, valid_from, valid_to)
                    values (:person, :agency, :role, :validFrom, :validTo)""",
                    grant);
        }
    }

    void delete(GrantEntry grant) {
        jdbc.sql("delete from role_grant " + SAME)
                .param("person", grant.personId())
                .param("agency", grant.agencyCode())
                .param("role", grant.role().name())
                .update();
    }

    private int write(String sql, GrantEntry grant) {
        return jdbc.sql(sql)
                .param("person", grant.personId())
                .param("agency", grant.agencyCode())
                .param("role", grant.role().name())
                .param("validFrom", grant.validFrom())
                .param("validTo", grant.validTo())
                .update();
    }
}
