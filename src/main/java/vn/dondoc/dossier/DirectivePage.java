package vn.dondoc.dossier;

import org.springframework.context.annotation.Configuration;
import org.springframework.web.servlet.config.annotation.ViewControllerRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/** The address of the page of one directive; what it shows comes from {@code /api} with the reader's own rights. */
@Configuration
class DirectivePage implements WebMvcConfigurer {

    @Override
    public void addViewControllers(ViewControllerRegistry pages) {
        // With the slash, so that the page's own files are found beside it.
        pages.addRedirectViewController("/van-ban", "/van-ban/");
        pages.addViewController("/van-ban/").setViewName("forward:/van-ban/index.html");
    }
}
