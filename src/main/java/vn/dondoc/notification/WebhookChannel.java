package vn.dondoc.notification;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.ConnectException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpConnectTimeoutException;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import org.springframework.stereotype.Component;
import vn.dondoc.checksum.Seal;

/**
 * A signed message to the office's own gateway (SMS, Zalo, chat), which knows from the account where to send it: no name, number
 * or address leaves. The signature is HMAC-SHA256 over time stamp, a dot and the body, so that an old message cannot be replayed.
 */
@Component
class WebhookChannel implements Channel {

    private static final Duration LONGEST = Duration.ofSeconds(20);
    private static final int OK = 200;
    private static final int NOT_OK = 300;
    private static final int THEIR_FAULT = 500;
    private static final Set<Integer> NOT_NOW = Set.of(408, 425, 429);

    private final NotificationSettings settings;
    private final ObjectMapper json;
    private final Clock clock;
    private final HttpClient client = HttpClient.newBuilder()
            .connectTimeout(Duration.ofSeconds(10))
            .followRedirects(HttpClient.Redirect.NEVER)
            .build();

    WebhookChannel(NotificationSettings settings, ObjectMapper json, Clock clock) {
        this.settings = settings;
        this.json = json;
        this.clock = clock;
    }

    @Override
    public ChannelKind kind() {
        return ChannelKind.WEBHOOK;
    }

    /** Nothing unsigned is sent. */
    @Override
    public boolean isOn() {
        return !settings.webhookUrl().isBlank() && !settings.webhookSecret().isBlank();
    }

    @Override
    public void send(Parcel parcel) {
        String body = body(parcel);
        String timestamp = Long.toString(clock.instant().getEpochSecond());
        HttpRequest request = HttpRequest.newBuilder(URI.create(settings.webhookUrl()))
                .timeout(LONGEST)
                .header("Content-Type", "application/json")
                .header("X-Dondoc-Id", parcel.key())
                .header("X-Dondoc-Timestamp", timestamp)
                .header("X-Dondoc-Signature", "sha256=" + sign(settings.webhookSecret(), timestamp + "." + body))
                .POST(HttpRequest.BodyPublishers.ofString(body))
                .build();
        int status = post(request);
        if (status >= OK && status < NOT_OK) {
            return;
        }
        boolean later = status >= THEIR_FAULT || NOT_NOW.contains(status);
        throw new DeliveryFault(
                later ? DeliveryFault.Kind.LATER : DeliveryFault.Kind.REFUSED,
                "Cổng nhắn tin trả lời " + status + ".",
                null);
    }

    private int post(HttpRequest request) {
        try {
            return client.send(request, HttpResponse.BodyHandlers.discarding()).statusCode();
        } catch (ConnectException | HttpConnectTimeoutException unreached) {
            throw new DeliveryFault(
                    DeliveryFault.Kind.CHANNEL_DOWN, "Không kết nối được cổng nhắn tin: " + unreached, unreached);
        } catch (IOException unanswered) {
            // It may have passed it on: each try counts, or a gateway that is slow to answer would pass it on for ever.
            throw new DeliveryFault(DeliveryFault.Kind.LATER, "Cổng nhắn tin không trả lời: " + unanswered, unanswered)
                    .unanswered();
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new DeliveryFault(DeliveryFault.Kind.LATER, "Hệ thống đang dừng.", stopped);
        }
    }

    private String body(Parcel parcel) {
        StoredNotice notice = parcel.notices().get(0);
        Map<String, Object> fields = new LinkedHashMap<>();
        fields.put("id", parcel.key());
        fields.put("account", parcel.recipientId());
        fields.put("kind", notice.kind().name());
        fields.put("urgent", notice.urgent());
        fields.put("subject", notice.subject());
        fields.put("text", notice.text());
        fields.put("dueOn", notice.dueOn() == null ? null : notice.dueOn().toString());
        fields.put("link", notice.link() == null ? null : settings.baseUrl() + notice.link());
        try {
            return json.writeValueAsString(fields);
        } catch (JsonProcessingException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }

    static String sign(String secret, String text) {
        return Seal.of(secret.getBytes(StandardCharsets.UTF_8), text);
    }
}
