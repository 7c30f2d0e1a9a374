package vn.dondoc.notification;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.transaction.IllegalTransactionStateException;
import org.springframework.transaction.support.TransactionTemplate;
import vn.dondoc.SystemTest;
import vn.dondoc.walk.Interface;

/** One's own messages by {@code /api/messages}. */
@SystemTest
class MessagesIT {

    @Autowired
    Notices notices;

    @Autowired
    TransactionTemplate transaction;

    @LocalServerPort
    int port;

    @Test
    void oneReadsAndMarksOnesOwn() {
        // What other tests told this clerk may bear a later day than today's.
        post("snnptntClerk", "/api/messages/read?upTo=" + Long.MAX_VALUE);
        tell("snnptntClerk");
        tell("snnptntClerk");
        assertThat(unread("snnptntClerk")).isEqualTo(2);

        JsonNode newest = Interface.get(port, "snnptntClerk", "/api/messages?unread=true&size=1")
                .body()
                .get(0);
        assertThat(newest.path("kindLabel").asText()).isEqualTo("Đôn đốc");
        assertThat(newest.path("readAt").isNull()).isTrue();
        String mark = "/api/messages/" + newest.path("id").asLong() + "/read";
        assertThat(post("snnptntLeader", mark)).isEqualTo(404);
        assertThat(post("snnptntClerk", mark)).isEqualTo(204);
        assertThat(unread("snnptntClerk")).isEqualTo(1);
        assertThat(post(
                        "snnptntClerk",
                        "/api/messages/read?upTo=" + newest.path("id").asLong()))
                .isEqualTo(204);
        assertThat(unread("snnptntClerk")).isZero();
    }

    @Test
    void whatCannotBeIsRefused() {
        assertThat(Interface.get(port, "snnptntClerk", "/api/messages?size=100000")
                        .status())
                .isEqualTo(422);
        assertThat(post("snnptntClerk", "/api/messages/read")).isEqualTo(422);
        assertThat(post("snnptntClerk", "/api/messages/abc/read")).isEqualTo(404);
        assertThat(post("snnptntClerk", "/api/messages/999999999/read")).isEqualTo(404);
    }

    @Test
    void nothingIsToldOutsideATransaction() {
        Notice notice = notice("snnptntClerk");
        assertThatThrownBy(() -> notices.tell(notice)).isInstanceOf(IllegalTransactionStateException.class);
    }

    private void tell(String personId) {
        transaction.executeWithoutResult(status -> notices.tell(notice(personId)));
    }

    private static Notice notice(String personId) {
        return new Notice(
                NoticeKind.URGED,
                Set.of(personId),
                null,
                null,
                null,
                null,
                null,
                "857/UBND-KGVX - Nhiệm vụ 6",
                "Đề nghị gửi phần của cơ quan.",
                "vì ông/bà là văn thư của cơ quan",
                null,
                null,
                false,
                UUID.randomUUID().toString());
    }

    private long unread(String personId) {
        return Interface.get(port, personId, "/api/messages/unread-count")
                .body()
                .path("unread")
                .asLong();
    }

    private int post(String personId, String address) {
        return Interface.post(port, personId, address, Map.of()).status();
    }
}
