package vn.dondoc.browser;

import com.microsoft.playwright.Page;
import java.util.List;
import java.util.regex.Pattern;

/** What a page must never do while somebody works on it: say a fault to the console, or ask another host for anything. */
final class Watch {

    private Watch() {}

    /**
     * @param address of the system, as in {@code http://localhost:8080}
     * @param onPurpose places of whose refusals nothing is said; what fails on the server is never on purpose
     */
    static void over(Page page, String address, Pattern onPurpose, List<String> faults) {
        page.onConsoleMessage(message -> {
            if (message.type().equals("error")
                    && (!onPurpose.matcher(message.location()).find()
                            || message.text().contains("status of 5"))) {
                faults.add(page.url() + " console: " + message.text() + " " + message.location());
            }
        });
        page.onRequest(request -> {
            if (request.url().startsWith("http") && !request.url().startsWith(address + "/")) {
                faults.add(page.url() + " asks another host: " + request.url());
            }
        });
    }
}
