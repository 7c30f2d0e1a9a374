package vn.dondoc.organisation;

import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The fields of work. */
@Repository
public class Responsibilities {

    private final JdbcClient jdbc;

    Responsibilities(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    public List<Responsibility> all() {
        return jdbc.sql(
                        "select field, name, office_officer, office_leader, vice_chair from responsibility order by field")
                .query(Responsibility.class)
                .list();
    }

    /** The fields that somebody looks after, in the Office or as the vice chairman in charge. */
    public List<String> lookedAfterBy(String personId) {
        return jdbc.sql(
                        "select field from responsibility where :id in (office_officer, office_leader, vice_chair) order by field")
                .param("id", personId)
                .query(String.class)
                .list();
    }
}
