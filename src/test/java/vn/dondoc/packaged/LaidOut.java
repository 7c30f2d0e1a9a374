package vn.dondoc.packaged;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;

/**
 * The jar taken apart, and its classes kept as the virtual machine has them in memory: starts with little more than half the work. Made
 * once in a build, by whichever of its virtual machines is the first to need it.
 */
final class LaidOut {

    private static final Path DIRECTORY = Path.of("target", "laid-out").toAbsolutePath();
    private static final Path ARCHIVE = DIRECTORY.resolve("classes.jsa");

    private LaidOut() {}

    /** How Java runs it. */
    static List<String> options() {
        makeOnce();
        return List.of("-XX:SharedArchiveFile=" + ARCHIVE, "-jar", jar());
    }

    private static synchronized void makeOnce() {
        try {
            Files.createDirectories(DIRECTORY);
            try (FileChannel turn =
                    FileChannel.open(DIRECTORY.resolve("turn"), StandardOpenOption.CREATE, StandardOpenOption.WRITE)) {
                turn.lock();
                if (!isOfThisJar()) {
                    make();
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            throw new AssertionError(e);
        }
    }

    private static boolean isOfThisJar() throws IOException {
        return Files.exists(ARCHIVE)
                && Files.getLastModifiedTime(ARCHIVE).compareTo(Files.getLastModifiedTime(PackagedJar.JAR)) > 0;
    }

    private static void make() throws IOException, InterruptedException {
        run(List.of(
                "-Djarmode=tools",
                "-jar",
                PackagedJar.JAR.toString(),
                "extract",
                "--force",
                "--destination",
                DIRECTORY.toString()));
        Files.deleteIfExists(ARCHIVE);
        run(List.of(
                "-XX:ArchiveClassesAtExit=" + ARCHIVE,
                "-Dspring.context.exit=onRefresh",
                "-Dspring.datasource.url=jdbc:h2:mem:laidout;DB_CLOSE_DELAY=-1",
                "-jar",
                jar()));
    }

    private static void run(List<String> arguments) throws IOException, InterruptedException {
        Path log = DIRECTORY.resolve("log.txt");
        List<String> command = new ArrayList<>(PackagedJar.JAVA);
        command.addAll(arguments);
        Process process = new ProcessBuilder(command)
                .directory(DIRECTORY.toFile())
                .redirectErrorStream(true)
                .redirectOutput(log.toFile())
                .start();
        if (process.waitFor() != 0) {
            throw new AssertionError("Not laid out:\n" + Files.readString(log));
        }
    }

    private static String jar() {
        return DIRECTORY.resolve(PackagedJar.JAR.getFileName()).toString();
    }
}
