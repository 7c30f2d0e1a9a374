package vn.dondoc.file;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Map;

/** Another system that uploads and downloads, with HTTP Basic; it writes names as browsers do. */
final class UploadClient {

    static final String BOUNDARY = "----ranh-gioi-857";

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final HttpClient CLIENT = HttpClient.newHttpClient();

    private final String root;
    private final String personId;

    UploadClient(int port, String personId) {
        this.root = "http://localhost:" + port;
        this.personId = personId;
    }

    record Answer(HttpResponse<byte[]> response) {

        int status() {
            return response.statusCode();
        }

        byte[] bytes() {
            return response.body();
        }

        String text() {
            return new String(bytes(), StandardCharsets.UTF_8);
        }

        String header(String name) {
            return response.headers().firstValue(name).orElse(null);
        }

        JsonNode json() {
            try {
                return JSON.readTree(bytes());
            } catch (IOException e) {
                throw new AssertionError(text(), e);
            }
        }
    }

    Answer get(String path) {
        return send(request(path).GET());
    }

    /** The content as it comes, not held in memory. */
    InputStream stream(String path) {
        try {
            return CLIENT.send(request(path).GET().build(), HttpResponse.BodyHandlers.ofInputStream())
                    .body();
        } catch (IOException | InterruptedException e) {
            throw new AssertionError(e);
        }
    }

    Answer delete(String path) {
        return send(request(path).DELETE());
    }

    Answer upload(String path, String name, byte[] content) {
        return upload(path, Map.entry(name, content));
    }

    @SafeVarargs
    final Answer upload(String path, Map.Entry<String, byte[]>... files) {
        ByteArrayOutputStream body = new ByteArrayOutputStream();
        for (Map.Entry<String, byte[]> file : files) {
            body.writeBytes(partHead(file.getKey()));
            body.writeBytes(file.getValue());
            body.writeBytes(SmallFiles.text("\r\n"));
        }
        body.writeBytes(SmallFiles.text("--" + BOUNDARY + "--\r\n"));
        return send(multipart(path).POST(HttpRequest.BodyPublishers.ofByteArray(body.toByteArray())));
    }

    static byte[] partHead(String name) {
        return SmallFiles.text("--" + BOUNDARY + "\r\nContent-Disposition: form-data; name=\"file\"; filename=\"" + name
                + "\"\r\nContent-Type: application/octet-stream\r\n\r\n");
    }

    HttpRequest.Builder multipart(String path) {
        return request(path).header("Content-Type", "multipart/form-data; boundary=" + BOUNDARY);
    }

    HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(URI.create(root + path)).header("Authorization", authorization());
    }

    String authorization() {
        return "Basic " + Base64.getEncoder().encodeToString((personId + ":demo857").getBytes(StandardCharsets.UTF_8));
    }

    Answer send(HttpRequest.Builder request) {
        try {
            return new Answer(CLIENT.send(request.build(), HttpResponse.BodyHandlers.ofByteArray()));
        } catch (IOException | InterruptedException e) {
            throw new AssertionError(e);
        }
    }
}
