package vn.dondoc.start;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.web.server.ResponseStatusException;

/** Each chapter of the guide is a page, with every picture and chapter that it names. */
class GuideTest {

    private static final Pattern PICTURE = Pattern.compile("src=\"\\.\\./(images/[^\"]+)\"");
    private static final Pattern CHAPTER = Pattern.compile("href=\"([a-z-]+)\\.html\"");

    private final GuideController guide = new GuideController();

    @ParameterizedTest
    @ValueSource(strings = {"index", "van-thu", "chuyen-vien", "lanh-dao", "van-phong", "quan-tri"})
    void aChapterIsAPageWithItsPicturesAndLinks(String chapter) throws Exception {
        String page = guide.chapter(chapter).getBody();

        assertThat(page).contains("<h1>", "<h2>", "lang=\"vi\"").doesNotContain("<!-- chapter -->", "](");
        assertThat(found(PICTURE, page))
                .allSatisfy(picture -> assertThat(getClass().getResource("/static/" + picture))
                        .as(picture)
                        .isNotNull());
        for (String other : found(CHAPTER, page)) {
            assertThat(guide.chapter(other).getStatusCode().is2xxSuccessful()).isTrue();
        }
    }

    @Test
    void whatIsNoChapterIsNotThere() {
        assertThatThrownBy(() -> guide.chapter("../application")).isInstanceOf(ResponseStatusException.class);
    }

    private static List<String> found(Pattern pattern, String page) {
        return pattern.matcher(page).results().map(match -> match.group(1)).toList();
    }
}
