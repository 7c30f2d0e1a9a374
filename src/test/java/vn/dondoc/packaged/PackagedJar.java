package vn.dondoc.packaged;

import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.BindException;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.TimeUnit;

/** The jar that people run, as a process of its own in a directory of its own. */
public final class PackagedJar implements AutoCloseable {

    static final Path JAR = Path.of("target", "dondoc.jar").toAbsolutePath();

    static final List<String> JAVA = List.of(
            ProcessHandle.current().info().command().orElse("java"),
            "-Xmx400m",
            "-XX:TieredStopAtLevel=1",
            "-XX:+UseSerialGC");

    private static final Duration LONGEST_START = Duration.ofMinutes(4);
    private static final Duration LONGEST_STOP = Duration.ofSeconds(60);

    private final Process process;
    private final int port;
    private final Path log;

    private PackagedJar(Process process, int port, Path log) {
        this.process = process;
        this.port = port;
        this.log = log;
    }

    /** Starts the jar as it is and waits until it is healthy. */
    static PackagedJar startAsItIs(Path directory, Map<String, String> environment) {
        return launch(directory, environment, List.of("-jar", JAR.toString())).healthy();
    }

    /** Starts what is in the jar and waits until it is healthy. */
    public static PackagedJar start(Path directory, Map<String, String> environment) {
        return launch(directory, environment).healthy();
    }

    /** Starts without waiting, on a free port. */
    static PackagedJar launch(Path directory, Map<String, String> environment) {
        return launch(directory, environment, LaidOut.options());
    }

    private static PackagedJar launch(Path directory, Map<String, String> environment, List<String> options) {
        int port = freePort();
        List<String> command = new ArrayList<>(JAVA);
        command.addAll(options);
        try {
            Path log = Files.createTempFile(directory, "log", ".txt");
            ProcessBuilder builder = new ProcessBuilder(command)
                    .directory(directory.toFile())
                    .redirectErrorStream(true)
                    .redirectOutput(log.toFile());
            builder.environment().put("SERVER_PORT", String.valueOf(port));
            builder.environment().putAll(environment);
            return new PackagedJar(builder.start(), port, log);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private PackagedJar healthy() {
        awaitHealthy();
        return this;
    }

    void awaitHealthy() {
        await().atMost(LONGEST_START)
                .pollInterval(Duration.ofMillis(200))
                .failFast(this::requireAlive)
                .until(this::isHealthy);
    }

    private void requireAlive() {
        if (!process.isAlive()) {
            throw new AssertionError("The process ended:\n" + log());
        }
    }

    /** Waits for the process to end by itself. */
    int awaitExit() {
        try {
            if (!process.waitFor(LONGEST_START.toSeconds(), TimeUnit.SECONDS)) {
                throw new AssertionError("Still running:\n" + log());
            }
            return process.exitValue();
        } catch (InterruptedException e) {
            throw new AssertionError(e);
        }
    }

    /** SIGKILL: nothing is flushed, nothing is tidied up. */
    void kill() {
        process.destroyForcibly();
        awaitExit();
    }

    /** SIGTERM, as an operator stops it. */
    @Override
    public void close() {
        process.destroy();
        try {
            if (!process.waitFor(LONGEST_STOP.toSeconds(), TimeUnit.SECONDS)) {
                kill();
            }
        } catch (InterruptedException e) {
            throw new AssertionError(e);
        }
    }

    public int port() {
        return port;
    }

    URI address() {
        return URI.create("http://127.0.0.1:" + port);
    }

    String log() {
        try {
            return Files.readString(log);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Lines that would make somebody ask what is wrong: warnings, errors, stack traces. */
    public List<String> alarmingLines() {
        return log().lines()
                .filter(line -> line.matches(".*\\s(WARN|ERROR)\\s.*|\\s+at .*|.*Exception.*|.*Caused by.*"))
                .toList();
    }

    private boolean isHealthy() {
        try {
            return HttpClient.newHttpClient()
                            .send(
                                    HttpRequest.newBuilder(address().resolve("/actuator/health"))
                                            .timeout(Duration.ofSeconds(5))
                                            .build(),
                                    HttpResponse.BodyHandlers.discarding())
                            .statusCode()
                    == 200;
        } catch (IOException notYet) {
            return false;
        } catch (InterruptedException e) {
            throw new AssertionError(e);
        }
    }

    /** Below the ports that outgoing connections are given: none of these takes it before the process does. */
    private static int freePort() {
        while (true) {
            int port = ThreadLocalRandom.current().nextInt(15_000, 32_000);
            try (ServerSocket socket = new ServerSocket(port, 1)) {
                return socket.getLocalPort();
            } catch (BindException taken) {
                // The next one, then.
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }
}
