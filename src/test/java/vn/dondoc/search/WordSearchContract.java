package vn.dondoc.search;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.dondoc.language.VietnameseText;

/** The same words find the same rows on both databases, and nothing that somebody types is taken for more than words. */
abstract class WordSearchContract {

    /** With a table {@code found (id, search_words)}, and on PostgreSQL the column of its index. */
    abstract DataSource source();

    @Test
    void everyWordBeginsAWordOfTheRow() {
        keep(1, "857/UBND-KGVX Rà soát chính sách đối với trẻ em mồ côi Sở Lao động - TBXH");
        keep(2, "1857/UBND-KTTH Rà soát đơn giá 1.234,5 Sở Tài chính");

        assertThat(find("857")).containsExactly(1L);
        assertThat(find("ra soat")).containsExactly(1L, 2L);
        assertThat(find("RÀ SOÁT trẻ")).containsExactly(1L);
        assertThat(find("ubnd-kt")).containsExactly(2L);
        assertThat(find("tài 1857")).containsExactly(2L);
        assertThat(find("1.234")).containsExactly(2L);
        assertThat(find("oat")).isEmpty();
        assertThat(find("857 chính tài")).isEmpty();
    }

    @Test
    void whatWouldMeanSomethingToADatabaseMeansNothing() {
        keep(3, "Kế hoạch and or not");

        assertThat(new WordSearch(source()).in("f.search_words", " %_!' \\ & | ( ) :* "))
                .isEmpty();
        for (String hostile : List.of("' or 1=1 --", "not & kế", "ke:* | xx", "(not", "a\\'b", "ké\u0000")) {
            assertThat(find(hostile)).as(hostile).isSubsetOf(3L);
        }
        assertThat(find("not or and")).containsExactly(3L);
        assertThat(find("x".repeat(5_000))).isEmpty();
    }

    private void keep(long id, String text) {
        JdbcClient.create(source())
                .sql("insert into found (id, search_words) values (:id, :words)")
                .param("id", id)
                .param("words", " " + VietnameseText.words(text))
                .update();
    }

    private List<Long> find(String text) {
        return new WordSearch(source())
                .in("f.search_words", text)
                .map(found -> JdbcClient.create(source())
                        .sql("select f.id from found f where " + found.condition() + " order by f.id")
                        .params(found.params())
                        .query(Long.class)
                        .list())
                .orElse(List.of());
    }
}
