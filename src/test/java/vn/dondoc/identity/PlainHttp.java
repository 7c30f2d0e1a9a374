package vn.dondoc.identity;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/** HTTP over a socket of which the test chooses the own address, which the JDK's client does not let it do. */
record PlainHttp(int port, String from) {

    Answer get(String path, List<String> headers) {
        return send("GET", path, headers, "");
    }

    Answer send(String method, String path, List<String> headers, String body) {
        List<String> lines = new ArrayList<>(List.of(method + " " + path + " HTTP/1.0", "Host: localhost:" + port));
        lines.addAll(headers);
        lines.add("Content-Length: " + body.getBytes(StandardCharsets.UTF_8).length);
        try (Socket socket = new Socket()) {
            socket.bind(new InetSocketAddress(InetAddress.getByName(from), 0));
            socket.connect(new InetSocketAddress(InetAddress.getLoopbackAddress(), port));
            socket.getOutputStream()
                    .write((String.join("\r\n", lines) + "\r\n\r\n" + body).getBytes(StandardCharsets.UTF_8));
            return new Answer(new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    record Answer(String text) {

        int status() {
            return Integer.parseInt(text.split(" ", 3)[1]);
        }

        String body() {
            return text.substring(text.indexOf("\r\n\r\n") + 4);
        }

        String header(String name) {
            return text.lines()
                    .filter(line -> line.regionMatches(true, 0, name + ": ", 0, name.length() + 2))
                    .findFirst()
                    .orElseThrow(() -> new AssertionError("No " + name + " in " + text))
                    .substring(name.length() + 2)
                    .strip();
        }

        /** The last of that name, or null. */
        String cookie(String name) {
            return text.lines()
                    .filter(line -> line.startsWith("Set-Cookie: " + name + "="))
                    .map(line -> line.substring(line.indexOf('=') + 1).split(";")[0])
                    .reduce((first, last) -> last)
                    .orElse(null);
        }
    }
}
