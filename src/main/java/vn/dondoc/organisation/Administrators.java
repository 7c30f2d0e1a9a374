package vn.dondoc.organisation;

import java.time.Clock;
import java.time.LocalDate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import vn.dondoc.problem.Problem;

/** Sees to it that somebody can always administer the system. */
@Component
class Administrators {

    private final JdbcClient jdbc;
    private final Clock clock;

    Administrators(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /**
     * Runs the change and looks whether an active administrator is left. Call it in a transaction.
     *
     * @throws Problem if there was one before and none after
     */
    void changeKeepingOne(Runnable change) {
        // Two administrators who switch each other off at once must queue: else each would count the other.
        jdbc.sql("select id from person where id in (select person_id from role_grant where role = 'ADMIN') order by id"
                        + " for update")
                .query(String.class)
                .list();
        boolean before = any();
        change.run();
        if (before && !any()) {
            throw Problem.refused("", "Đây là người quản trị cuối cùng; hãy giao quyền quản trị cho người khác trước.");
        }
    }

    private boolean any() {
        return jdbc.sql(
                                """
                select count(*) from person p join role_grant g on g.person_id = p.id
                 where g.role = 'ADMIN' and p.active
                   and (g.valid_from is null or g.valid_from <= :today) and (g.valid_to is null or g.valid_to >= :today)""")
                        .param("today", LocalDate.now(clock))
                        .query(Integer.class)
                        .single()
                > 0;
    }
}
