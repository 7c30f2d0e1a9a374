package vn.dondoc.notification;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What an office's gateway gets, and what its answers mean. */
class WebhookChannelTest {

    private static final Clock CLOCK = Clock.fixed(Instant.ofEpochSecond(1_710_468_000), ZoneOffset.UTC);

    private static final int NONE = 0;

    private HttpServer gateway;
    private volatile int answer = 200;
    private volatile String body;
    private volatile String timestamp;
    private volatile String signature;

    @BeforeEach
    void open() throws IOException {
        gateway = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        gateway.createContext("/", this::take);
        gateway.start();
    }

    @AfterEach
    void close() {
        gateway.stop(0);
    }

    @Test
    void isSignedOverTimeAndBodyAndNamesNobody() throws IOException {
        channel("bi-mat").send(parcel());

        assertThat(signature).isEqualTo("sha256=" + WebhookChannel.sign("bi-mat", timestamp + "." + body));
        assertThat(signature).isNotEqualTo("sha256=" + WebhookChannel.sign("bi-mat", "1." + body));
        assertThat(timestamp).isEqualTo("1710468000");
        JsonNode sent = new ObjectMapper().readTree(body);
        assertThat(sent.fieldNames())
                .toIterable()
                .containsExactly("id", "account", "kind", "urgent", "subject", "text", "dueOn", "link");
        assertThat(sent.path("link").asText()).isEqualTo("https://dondoc/camunda");
        assertThat(sent.path("dueOn").asText()).isEqualTo("2024-03-18");
        assertThat(body).doesNotContain("xử lý thay");
    }

    @ParameterizedTest
    @CsvSource({"400, REFUSED", "302, REFUSED", "429, LATER", "500, LATER", "503, LATER"})
    void itsAnswerSaysWhetherToTryAgain(int status, DeliveryFault.Kind kind) {
        answer = status;
        assertThatThrownBy(() -> channel("bi-mat").send(parcel()))
                .isInstanceOfSatisfying(
                        DeliveryFault.class, fault -> assertThat(fault.kind()).isEqualTo(kind));
    }

    @Test
    void aGatewayThatIsAwayIsLeftAlone() {
        WebhookChannel channel = channel("bi-mat");
        gateway.stop(0);
        assertThatThrownBy(() -> channel.send(parcel()))
                .isInstanceOfSatisfying(DeliveryFault.class, fault -> assertThat(fault.kind())
                        .isEqualTo(DeliveryFault.Kind.CHANNEL_DOWN));
    }

    /** It has the message and may have passed it on: not again and again without end. */
    @Test
    void aGatewayThatTakesItAndDoesNotAnswerIsTriedAsOftenAsOneThatSaysLater() {
        answer = NONE;
        assertThatThrownBy(() -> channel("bi-mat").send(parcel()))
                .isInstanceOfSatisfying(DeliveryFault.class, fault -> {
                    assertThat(fault.kind()).isEqualTo(DeliveryFault.Kind.LATER);
                    assertThat(fault.mayHaveArrived()).isTrue();
                });
        assertThat(body).contains("m1.abc");
    }

    @Test
    void isOffWithoutASecret() {
        assertThat(channel("").isOn()).isFalse();
        assertThat(channel("bi-mat").isOn()).isTrue();
    }

    private WebhookChannel channel(String secret) {
        NotificationSettings settings = new NotificationSettings(
                "https://dondoc",
                "a@b",
                "c",
                "http://127.0.0.1:" + gateway.getAddress().getPort() + "/",
                secret,
                4,
                Duration.ofMinutes(10));
        return new WebhookChannel(settings, new ObjectMapper(), CLOCK);
    }

    private static Parcel parcel() {
        return new Parcel(
                "m1.abc",
                "vanThu",
                null,
                null,
                List.of(new StoredNotice(
                        1,
                        "vanThu",
                        null,
                        NoticeKind.URGED,
                        1L,
                        6L,
                        null,
                        null,
                        LocalDate.of(2024, 3, 18),
                        "857/UBND-KGVX - Nhiệm vụ 6",
                        "Đề nghị gửi sớm.",
                        "vì ông/bà xử lý thay người khác",
                        "Mở",
                        "/camunda",
                        true,
                        OffsetDateTime.now(CLOCK),
                        null)));
    }

    private void take(HttpExchange exchange) throws IOException {
        body = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
        timestamp = exchange.getRequestHeaders().getFirst("X-Dondoc-Timestamp");
        signature = exchange.getRequestHeaders().getFirst("X-Dondoc-Signature");
        if (answer != NONE) {
            exchange.sendResponseHeaders(answer, -1);
        }
        exchange.close();
    }
}
