package vn.dondoc.browser;

import com.google.gson.JsonObject;
import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.CDPSession;
import com.microsoft.playwright.Page;
import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * The office's computers. Who comes to one finds nobody logged in and nothing that a page stored; only the scripts and styles that
 * others loaded are there, and compiled: Tasklist opens for a third of the work that it takes in a browser that never saw it.
 */
final class Computers {

    private static final Map<List<Object>, Deque<BrowserContext>> FREE = new HashMap<>();

    private Computers() {}

    /** @return a page of its own; who leaves gives it to {@link #leave} */
    static Page sitDown(Browser browser, Browser.NewContextOptions options) {
        BrowserContext context = free(options).poll();
        if (context == null) {
            return browser.newContext(options).newPage();
        }
        context.clearCookies();
        Page page = context.newPage();
        forgetStored(page, options.baseURL);
        return page;
    }

    static void leave(Page page, Browser.NewContextOptions options) {
        page.context().pages().forEach(Page::close);
        free(options).push(page.context());
    }

    private static Deque<BrowserContext> free(Browser.NewContextOptions options) {
        return FREE.computeIfAbsent(kind(options), kind -> new ArrayDeque<>());
    }

    private static List<Object> kind(Browser.NewContextOptions options) {
        return Arrays.asList(
                options.baseURL,
                options.timezoneId,
                options.viewportSize == null
                        ? null
                        : options.viewportSize.map(size -> List.of(size.width, size.height)));
    }

    private static void forgetStored(Page page, String origin) {
        JsonObject all = new JsonObject();
        all.addProperty("origin", origin);
        all.addProperty("storageTypes", "local_storage,indexeddb,cache_storage,service_workers,file_systems");
        CDPSession session = page.context().newCDPSession(page);
        session.send("Storage.clearDataForOrigin", all);
        session.detach();
    }
}
