package vn.dondoc.contribution;

import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The groups that lists are made of: data, which an office may add to. */
@Repository
public class BeneficiaryGroups {

    private final JdbcClient jdbc;

    BeneficiaryGroups(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** In the order of the directive. */
    public List<BeneficiaryGroup> all() {
        return jdbc.sql("select code, name, ordinal, described from beneficiary_group order by ordinal, code")
                .query(BeneficiaryGroup.class)
                .list();
    }
}
