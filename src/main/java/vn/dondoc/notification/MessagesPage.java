package vn.dondoc.notification;

import org.springframework.context.annotation.Configuration;
import org.springframework.web.servlet.config.annotation.ViewControllerRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/** The short address of the page with one's messages, how one wants to get them, and one's calendar. */
@Configuration
class MessagesPage implements WebMvcConfigurer {

    @Override
    public void addViewControllers(ViewControllerRegistry pages) {
        // With the slash, so that the page's own files are found beside it.
        pages.addRedirectViewController("/thong-bao", "/thong-bao/");
        pages.addViewController("/thong-bao/").setViewName("forward:/thong-bao/index.html");
    }
}
