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
}
