package vn.dondoc.standin;

import org.springframework.context.annotation.Configuration;
import org.springframework.web.servlet.config.annotation.ViewControllerRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/** The short address of the page. */
@Configuration
class StandInPage implements WebMvcConfigurer {

    @Override
    public void addViewControllers(ViewControllerRegistry pages) {
        // With the slash, so that the page's own files are found beside it.
        pages.addRedirectViewController("/xu-ly-thay", "/xu-ly-thay/");
        pages.addViewController("/xu-ly-thay/").setViewName("forward:/xu-ly-thay/index.html");
    }
}
