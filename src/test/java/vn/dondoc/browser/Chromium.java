package vn.dondoc.browser;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.PlaywrightException;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.function.Supplier;
import org.junit.jupiter.api.Assumptions;

/**
 * A real browser: the one that is installed, else the one that the test library fetches. Where there is neither, tests are
 * skipped and say so, or fail where {@code DONDOC_BROWSER_TESTS=required}.
 */
final class Chromium {

    /** First the one without a window's frame: the same pages, and a new person's desk for a tenth of the work. */
    private static final List<String> INSTALLED = List.of(
            "/usr/bin/chromium-headless-shell",
            "/usr/bin/chromium",
            "/usr/bin/chromium-browser",
            "/usr/bin/google-chrome",
            "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome",
            "C:/Program Files/Google/Chrome/Application/chrome.exe");

    private static final List<String> QUIET = List.of(
            "--no-sandbox",
            "--disable-gpu",
            "--disable-background-networking",
            "--disable-component-update",
            "--disable-sync",
            "--no-first-run",
            "--lang=vi");

    private static Browser browser;

    private Chromium() {}

    /** @return the one browser of this run; who works in it opens a context of his own and closes it */
    static synchronized Browser browser() {
        if (browser == null) {
            browser = start();
        }
        return browser;
    }

    private static Browser start() {
        PlaywrightAssertions.setDefaultAssertionTimeout(30_000);
        Optional<Path> installed =
                INSTALLED.stream().map(Path::of).filter(Files::isExecutable).findFirst();
        try {
            Playwright playwright = asDaemon(
                    () -> Playwright.create(new Playwright.CreateOptions().setEnv(environment(installed.isPresent()))));
            BrowserType.LaunchOptions options = new BrowserType.LaunchOptions().setArgs(QUIET);
            installed.ifPresent(options::setExecutablePath);
            return playwright.chromium().launch(options);
        } catch (PlaywrightException noBrowser) {
            if ("required".equals(System.getenv("DONDOC_BROWSER_TESTS"))) {
                throw noBrowser;
            }
            Assumptions.abort(
                    "Browser tests skipped, no Chromium found and none could be fetched: " + noBrowser.getMessage());
            throw noBrowser;
        }
    }

    /** The library's own threads are what their maker is: the run may end under them, and the browser ends with its pipe. */
    private static <T> T asDaemon(Supplier<T> making) {
        FutureTask<T> task = new FutureTask<>(making::get);
        Thread maker = new Thread(task, "playwright");
        maker.setDaemon(true);
        maker.start();
        try {
            return task.get();
        } catch (ExecutionException e) {
            if (e.getCause() instanceof RuntimeException failed) {
                throw failed;
            }
            throw new AssertionError(e.getCause());
        } catch (InterruptedException e) {
            throw new AssertionError(e);
        }
    }

    private static Map<String, String> environment(boolean installed) {
        Map<String, String> environment = new HashMap<>(System.getenv());
        if (installed) {
            environment.put("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1");
        }
        return environment;
    }
}
