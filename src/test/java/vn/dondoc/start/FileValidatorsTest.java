package vn.dondoc.start;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.core.io.FileSystemResource;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.web.servlet.HandlerMapping;
import org.springframework.web.servlet.resource.ResourceHttpRequestHandler;

/** What a browser has kept is used again until the file is another one, whatever the file's date says. */
class FileValidatorsTest {

    @TempDir
    Path folder;

    private final ResourceHttpRequestHandler files = new ResourceHttpRequestHandler();

    @BeforeEach
    void serve() throws Exception {
        files.setLocations(List.of(new FileSystemResource(folder + "/")));
        new FileValidators(new ReleaseAddresses()).watch(files);
        files.afterPropertiesSet();
    }

    @Test
    void isAskedForAgainAndSentOnlyIfItIsAnother() throws Exception {
        FileTime date = write("export const old = 1;");
        MockHttpServletResponse first = get(null);
        assertThat(first.getStatus()).isEqualTo(200);
        assertThat(first.getHeader("Cache-Control")).isEqualTo("no-cache");
        assertThat(first.getHeader("Last-Modified")).isNull();
        String kept = first.getHeader("ETag");
        assertThat(kept).startsWith("W/");

        assertThat(get(kept).getStatus()).isEqualTo(304);

        // A release with the same date and the same length, as one gets from a reproducible build or by going back.
        write("export const new = 2;");
        Files.setLastModifiedTime(folder.resolve("a.js"), date);
        MockHttpServletResponse changed = get(kept);
        assertThat(changed.getStatus()).isEqualTo(200);
        assertThat(changed.getContentAsString()).contains("new");
        assertThat(get(changed.getHeader("ETag")).getStatus()).isEqualTo(304);
    }

    private FileTime write(String text) throws IOException {
        return Files.getLastModifiedTime(Files.writeString(folder.resolve("a.js"), text));
    }

    private MockHttpServletResponse get(String validator) throws Exception {
        MockHttpServletRequest request = new MockHttpServletRequest("GET", "/a.js");
        request.setAttribute(HandlerMapping.PATH_WITHIN_HANDLER_MAPPING_ATTRIBUTE, "a.js");
        if (validator != null) {
            request.addHeader("If-None-Match", validator);
        }
        MockHttpServletResponse response = new MockHttpServletResponse();
        files.handleRequest(request, response);
        return response;
    }
}
