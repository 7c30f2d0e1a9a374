package vn.dondoc.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ViewportSize;

/** A form, or what stands in its place, looked at as it stands: in Vietnamese, without a barrier, and whole on a telephone. */
final class FormLook {

    private static final int PHONE = 390;

    /** How far the page, and the form in it, stick out at the side. */
    private static final String TOO_WIDE =
            """
            () => Math.max(document.documentElement.scrollWidth - window.innerWidth,
              ...[...document.querySelectorAll('.dd-form')].map(form => form.scrollWidth - form.clientWidth))""";

    private FormLook() {}

    static void inVietnamese(Page page, String what) {
        Rest.await(page);
        assertThat(Reader.faults(page)).as(what).isEmpty();
    }

    static void whole(Page page, String what) {
        inVietnamese(page, what);
        assertThat(Accessibility.faults(page, ".dd-form")).as(what).isEmpty();
        ViewportSize before = page.viewportSize();
        page.setViewportSize(PHONE, 844);
        assertThat((Integer) page.evaluate(TOO_WIDE))
                .as(what + " on a telephone")
                .isLessThanOrEqualTo(0);
        page.setViewportSize(before.width, before.height);
    }
}
