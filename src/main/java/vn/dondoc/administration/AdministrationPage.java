package vn.dondoc.administration;

import org.springframework.context.annotation.Configuration;
import org.springframework.web.servlet.config.annotation.ViewControllerRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/** The short address of the page; the page itself holds nothing secret, what it asks for is refused to others. */
@Configuration
class AdministrationPage implements WebMvcConfigurer {

    @Override
    public void addViewControllers(ViewControllerRegistry pages) {
        // With the slash, so that the page's own files are found beside it.
        pages.addRedirectViewController("/quan-tri", "/quan-tri/");
        pages.addViewController("/quan-tri/").setViewName("forward:/quan-tri/index.html");
    }
}
