package vn.dondoc.browser;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ReaderTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "ASSIGNED_ERROR",
                "CANCEL",
                "ADD_FILTER_HINT",
                "Mã: AUTH_LOGOUT_THANKS",
                "Số {{ count }}",
                "Start process"
            })
    void whatIsNotVietnameseIsAFault(String text) {
        assertThat(Reader.faults(text)).isNotEmpty();
    }

    /** Codes of reasons are written like the engine's keys. */
    @ParameterizedTest
    @ValueSource(strings = {"MUCH_WORK", "OTHER", "Nhiệm vụ đã giao", "forms/name-handler.html", "step-time.dmn"})
    void whatStaysOnPurposeIsNone(String text) {
        assertThat(Reader.faults(text)).isEmpty();
    }
}
