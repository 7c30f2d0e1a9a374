package vn.dondoc.browser;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.options.FilePayload;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.Map;

/** Files that are dragged from another window and let go over a page. */
final class Drop {

    private Drop() {}

    /** @return whether the page kept the browser from opening them in its stead */
    static boolean on(Locator place, FilePayload... files) {
        List<Map<String, String>> carried = Arrays.stream(files)
                .map(file ->
                        Map.of("name", file.name, "bytes", Base64.getEncoder().encodeToString(file.buffer)))
                .toList();
        return (Boolean) place.evaluate(
                """
                        (place, files) => {
                          const dataTransfer = new DataTransfer();
                          files.forEach(({ name, bytes }) =>
                            dataTransfer.items.add(new File([Uint8Array.from(atob(bytes), (c) => c.charCodeAt(0))], name)));
                          return ['dragover', 'drop'].every((name) =>
                            !place.dispatchEvent(new DragEvent(name, { dataTransfer, cancelable: true, bubbles: true })));
                        }""",
                carried);
    }
}
