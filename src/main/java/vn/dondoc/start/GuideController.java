package vn.dondoc.start;

import io.swagger.v3.oas.annotations.Hidden;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.commonmark.parser.Parser;
import org.commonmark.renderer.html.HtmlRenderer;
import org.springframework.core.io.ClassPathResource;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.server.ResponseStatusException;

/** The user guide: the same Markdown as the project's site, as pages of the app. */
@RestController
@Hidden
class GuideController {

    private static final List<String> CHAPTERS =
            List.of("index", "van-thu", "chuyen-vien", "lanh-dao", "van-phong", "quan-tri");
    private static final String FOLDER = "huong-dan/";
    private static final MediaType HTML = new MediaType(MediaType.TEXT_HTML, StandardCharsets.UTF_8);

    private final Parser parser = Parser.builder().build();
    private final HtmlRenderer renderer = HtmlRenderer.builder().build();

    @GetMapping("/huong-dan")
    ResponseEntity<Void> withSlash() {
        return ResponseEntity.status(HttpStatus.FOUND)
                .location(URI.create("/huong-dan/"))
                .build();
    }

    @GetMapping("/huong-dan/")
    ResponseEntity<String> contents() throws IOException {
        return chapter("index");
    }

    @GetMapping("/huong-dan/{chapter}.html")
    ResponseEntity<String> chapter(@PathVariable String chapter) throws IOException {
        if (!CHAPTERS.contains(chapter)) {
            throw new ResponseStatusException(HttpStatus.NOT_FOUND);
        }
        String text = renderer.render(parser.parse(read(chapter + ".md")));
        return ResponseEntity.ok().contentType(HTML).body(read("page.html").replace("<!-- chapter -->", text));
    }

    private static String read(String file) throws IOException {
        return new ClassPathResource(FOLDER + file).getContentAsString(StandardCharsets.UTF_8);
    }
}
