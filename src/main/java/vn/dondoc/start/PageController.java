package vn.dondoc.start;

import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import vn.dondoc.identity.CurrentActor;

/** Leads everybody to his work. */
@Controller
class PageController {

    private final CurrentActor currentActor;

    PageController(CurrentActor currentActor) {
        this.currentActor = currentActor;
    }

    @GetMapping("/")
    String work() {
        return currentActor.get().isAdministrator() ? "redirect:/quan-tri/" : "redirect:/camunda/app/tasklist/default/";
    }

    @GetMapping("/dang-nhap")
    String login() {
        return "forward:/login.html";
    }
}
