package vn.dondoc.browser;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.function.Supplier;

/** A picture for people to read: under {@code target} always, in the README's place with {@code -Ddondoc.screenshots=write}. */
final class Picture {

    /** Whether the pictures that are shown to people are taken anew. */
    static final boolean TO_KEEP = "write".equals(System.getProperty("dondoc.screenshots"));

    private static final Path LOOKED_AT = Path.of("target", "screenshots");
    private static final Path KEPT = Path.of("src", "site", "resources", "images");
    /** Larger ones are slow to read where the line is. */
    private static final int MOST_BYTES = 120_000;

    private static final int WIDE = 1120;
    private static final int HIGH = 700;

    private final Supplier<byte[]> camera;

    private Picture(Supplier<byte[]> camera) {
        this.camera = camera;
    }

    static Picture of(Page page) {
        return new Picture(() -> {
            page.setViewportSize(WIDE, HIGH);
            Rest.await(page);
            return page.screenshot();
        });
    }

    static Picture of(Locator part) {
        return new Picture(part::screenshot);
    }

    void taken(String name) {
        byte[] png = camera.get();
        try {
            Files.createDirectories(LOOKED_AT);
            Files.write(LOOKED_AT.resolve(name + ".png"), png);
            if (TO_KEEP) {
                byte[] small = FewColours.of(png);
                if (small.length > MOST_BYTES) {
                    throw new AssertionError(name + " has " + small.length + " bytes");
                }
                Files.write(KEPT.resolve(name + ".png"), small);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
