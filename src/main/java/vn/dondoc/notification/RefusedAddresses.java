package vn.dondoc.notification;

import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Addresses at which mail does not arrive: switched off, and told in the app to those who can correct them. */
@Component
class RefusedAddresses {

    private final JdbcClient jdbc;
    private final Recipients recipients;
    private final Notices notices;
    private final Clock clock;

    RefusedAddresses(JdbcClient jdbc, Recipients recipients, Notices notices, Clock clock) {
        this.jdbc = jdbc;
        this.recipients = recipients;
        this.notices = notices;
        this.clock = clock;
    }

    /** Nothing is sent to the address of this delivery from now on. In the transaction that ends the delivery. */
    void switchOff(Claimed claimed, String reason) {
        // Another sender may be refused at this address at the same moment: the later one waits and finds it switched
        // off.
        jdbc.sql("select id from person where email = :address order by id for update")
                .param("address", claimed.email())
                .query(String.class)
                .list();
        int added = jdbc.sql(
                        """
                insert into refused_address (address, reason, refused_at)
                select p.email, cast(:reason as varchar(500)), cast(:now as timestamp(3) with time zone) from person p
                 where p.id = :id and p.email = :address
                   and not exists (select 1 from refused_address r where r.address = p.email)""")
                .param("id", claimed.recipientId())
                .param("address", claimed.email())
                .param("reason", reason)
                .param("now", OffsetDateTime.now(clock))
                .update();
        if (added == 1) {
            notices.tell(notice(claimed));
        }
    }

    private Notice notice(Claimed claimed) {
        List<String> agencies = jdbc.sql(
                        "select distinct agency_code from role_grant where person_id = :id and agency_code is not null")
                .param("id", claimed.recipientId())
                .query(String.class)
                .list();
        Set<String> told = new LinkedHashSet<>(recipients.administrators());
        agencies.forEach(agency -> told.addAll(recipients.clerks(agency)));
        return new Notice(
                NoticeKind.INFORMATION,
                told,
                null,
                null,
                null,
                null,
                null,
                "Địa chỉ thư điện tử bị từ chối",
                "Máy chủ thư từ chối thư gửi tài khoản " + claimed.recipientId() + " (" + String.join(", ", agencies)
                        + "); đã ngừng gửi thư đến địa chỉ này. Hãy sửa địa chỉ của tài khoản.",
                "vì ông/bà là văn thư của cơ quan hoặc quản trị hệ thống",
                "Mở hệ thống",
                "/",
                false,
                "refused-address:" + claimed.id());
    }
}
