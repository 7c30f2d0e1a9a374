package vn.dondoc.monitoring;

import java.time.LocalDate;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import vn.dondoc.identity.ManagerScope;

/** Which assignments a manager's list holds, open and finished, in its order. */
@Repository
class AssignmentList {

    private static final String FROM = " from assignment s join directive d on d.id = s.directive_id where ";

    private final JdbcClient jdbc;

    AssignmentList(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    List<Long> page(
            ManagerScope scope, ListCriteria criteria, ListOrder order, LocalDate today, long offset, int size) {
        ListConditions conditions = new ListConditions(scope, criteria, today);
        return jdbc.sql("select s.id" + FROM + conditions.sql() + " order by " + order.columns()
                        + " limit :size offset :offset")
                .params(conditions.parameters())
                .param("size", size)
                .param("offset", offset)
                .query(Long.class)
                .list();
    }

    long count(ManagerScope scope, ListCriteria criteria, LocalDate today) {
        ListConditions conditions = new ListConditions(scope, criteria, today);
        return jdbc.sql("select count(*)" + FROM + conditions.sql())
                .params(conditions.parameters())
                .query(Long.class)
                .single();
    }
}
