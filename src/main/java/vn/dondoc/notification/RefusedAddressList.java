package vn.dondoc.notification;

import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.dondoc.problem.Problem;

/** The addresses to which nothing is sent any more, as the administrator sees them and gives them back. */
@Service
public class RefusedAddressList {

    private static final int MOST = 500;

    private final JdbcClient jdbc;

    RefusedAddressList(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** @param accounts whose address it is, by account; none where it was corrected meanwhile */
    public record Line(String address, String reason, OffsetDateTime refusedAt, List<String> accounts) {}

    record Row(String address, String reason, OffsetDateTime refusedAt) {}

    record Account(String email, String id) {}

    public List<Line> all() {
        List<Row> rows = jdbc.sql(
                        "select address, reason, refused_at from refused_address order by refused_at desc fetch first "
                                + MOST + " rows only")
                .query(Row.class)
                .list();
        Map<String, List<String>> accounts =
                accounts(rows.stream().map(Row::address).toList());
        return rows.stream()
                .map(row -> new Line(
                        row.address(), row.reason(), row.refusedAt(), accounts.getOrDefault(row.address(), List.of())))
                .toList();
    }

    private Map<String, List<String>> accounts(List<String> addresses) {
        if (addresses.isEmpty()) {
            return Map.of();
        }
        return jdbc
                .sql("select email, id from person where email in (:addresses) order by id")
                .param("addresses", addresses)
                .query(Account.class)
                .list()
                .stream()
                .collect(Collectors.groupingBy(Account::email, Collectors.mapping(Account::id, Collectors.toList())));
    }

    /** Mail goes there again. @throws Problem if it is not switched off */
    @Transactional
    public void giveBack(String address) {
        int found = jdbc.sql("delete from refused_address where address = :address")
                .param("address", address)
                .update();
        if (found == 0) {
            throw Problem.notVisible();
        }
    }
}
