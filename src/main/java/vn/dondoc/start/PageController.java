package vn.dondoc.start;

import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;

/** The front door: behind it stands the start page, which leads everybody to his work. */
@Controller
class PageController {

    @GetMapping("/")
    String work() {
        return "forward:/bat-dau/index.html";
    }

    @GetMapping("/dang-nhap")
    String login() {
        return "forward:/login.html";
    }
}
