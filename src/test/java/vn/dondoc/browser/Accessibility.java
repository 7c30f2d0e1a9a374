package vn.dondoc.browser;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.deque.html.axecore.results.Rule;
import com.microsoft.playwright.Page;
import java.util.List;

/** What axe-core finds against WCAG 2.1, levels A and AA. */
final class Accessibility {

    private static final List<String> LEVELS = List.of("wcag2a", "wcag2aa", "wcag21a", "wcag21aa");

    private Accessibility() {}

    static List<String> faults(Page page) {
        return faults(new AxeBuilder(page));
    }

    /** @param part a selector: what is not ours on the page is left out */
    static List<String> faults(Page page, String part) {
        return faults(new AxeBuilder(page).include(List.of(part)));
    }

    private static List<String> faults(AxeBuilder axe) {
        return axe.withTags(LEVELS).setLegacyMode(true).analyze().getViolations().stream()
                .map(Accessibility::line)
                .toList();
    }

    private static String line(Rule rule) {
        return rule.getId() + ": " + rule.getHelp() + " "
                + rule.getNodes().stream().map(node -> node.getHtml()).limit(5).toList();
    }
}
