package vn.dondoc.start;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Every script and style is named by its release's address, and by one only. */
class ReleaseAddressesTest {

    private final ReleaseAddresses addresses = new ReleaseAddresses();

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "/van-ban/index.html | <script type=\"module\" src=\"van-ban.js\"></script> | <script type=\"module\" src=\"R/van-ban/van-ban.js\"></script>",
                "/quan-tri/x.html | <link href=\"/tra-cuu/a.css\"> | <link href=\"R/tra-cuu/a.css\">",
                "/login.html | <link href=\"/assets/login.css\"> | <link href=\"/assets/login.css\">",
                "/camunda/app/admin/scripts/config.js | from '../../../lib/dondoc/language.js' | from 'R/camunda/lib/dondoc/language.js'",
                "/camunda/app/admin/scripts/config.js | ['../../lib/dondoc/webapp'] | ['../../..R/camunda/lib/dondoc/webapp']",
                "/camunda/app/tasklist/scripts/config.js | 'scripts/dondoc-tabs' | '../../..R/camunda/app/tasklist/scripts/dondoc-tabs'",
                "/camunda/app/tasklist/styles/user-styles.css | @import url(\"dondoc-tabs.css\"); | @import url(\"R/camunda/app/tasklist/styles/dondoc-tabs.css\");",
                "R/tra-cuu/tra-cuu.js | import { el } from \"./results.js\"; | import { el } from \"./results.js\";",
                "R/tra-cuu/tra-cuu.js | from \"/quan-tri/dom.js\" | from \"R/quan-tri/dom.js\"",
                "R/camunda/lib/dondoc/bell.js | await import('/thong-bao/messages.js') | await import('R/thong-bao/messages.js')",
                "R/x.js | call('GET', '/api/me') | call('GET', '/api/me')"
            })
    void areNamedWhereAFileIsNamed(String address, String text, String named) {
        assertThat(addresses.rewritten(address.replace("R/", addresses.prefix() + "/"), text))
                .isEqualTo(named.replace("R/", addresses.prefix() + "/"));
    }
}
