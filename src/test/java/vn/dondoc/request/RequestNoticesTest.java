package vn.dondoc.request;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Why whoever asked is told: he directed it, or asked for it like everybody else. */
class RequestNoticesTest {

    @ParameterizedTest
    @CsvSource({
        "EXTENSION, true, false, đã chỉ đạo",
        "EXTENSION, true, true, người gửi",
        "EXTENSION, false, false, người gửi",
        // The province's committee as a lead asks for a pause like any other.
        "PAUSE, true, false, người gửi"
    })
    void onlyWhatMayBeDirectedIs(RequestKind kind, boolean askedByProvince, boolean byOffice, String why) {
        RequestNotices.Asked asked =
                new RequestNotices.Asked(1, "p", 1, "n", null, "t", null, null, kind, askedByProvince, byOffice);

        assertThat(asked.why()).contains(why);
    }
}
