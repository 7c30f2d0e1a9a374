package vn.dondoc.browser;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.TimeoutError;
import com.microsoft.playwright.options.LoadState;

/** Waits until a page asks nothing more, or for as long as a page that never stops asking, as Cockpit's are, needs to show itself. */
final class Rest {

    private static final double LONGEST_MILLIS = 3000;

    private Rest() {}

    static void await(Page page) {
        try {
            page.waitForLoadState(LoadState.NETWORKIDLE, new Page.WaitForLoadStateOptions().setTimeout(LONGEST_MILLIS));
        } catch (TimeoutError stillAsking) {
            page.waitForLoadState(LoadState.LOAD);
        }
    }
}
