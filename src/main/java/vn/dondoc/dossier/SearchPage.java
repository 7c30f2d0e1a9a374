package vn.dondoc.dossier;

import org.springframework.context.annotation.Configuration;
import org.springframework.web.servlet.config.annotation.ViewControllerRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/** The short address of the page that searches, and shows the dossier of what has no task to open. */
@Configuration
class SearchPage implements WebMvcConfigurer {

    @Override
    public void addViewControllers(ViewControllerRegistry pages) {
        // With the slash, so that the page's own files are found beside it.
        pages.addRedirectViewController("/tra-cuu", "/tra-cuu/").setKeepQueryParams(true);
        pages.addViewController("/tra-cuu/").setViewName("forward:/tra-cuu/index.html");
    }
}
