package vn.dondoc.dossier;

import io.swagger.v3.oas.annotations.media.Schema;
import java.time.LocalDate;

/**
 * One of the five stations of an assignment's way: giao, rà soát, đề xuất, phê duyệt, báo cáo.
 *
 * @param on the day it was passed, where one is on record
 */
record PathStage(
        @Schema(description = "GIVING, REVIEW, PROPOSAL, APPROVAL, REPORT") Station station,
        String label,
        @Schema(description = "DONE đã qua, CURRENT đang ở đây, AHEAD chưa tới, NOT_ASKED văn bản không yêu cầu")
                State state,
        String stateLabel,
        LocalDate on) {

    enum Station {
        GIVING("Giao"),
        REVIEW("Rà soát"),
        PROPOSAL("Đề xuất"),
        APPROVAL("Phê duyệt"),
        REPORT("Báo cáo");

        private final String label;

        Station(String label) {
            this.label = label;
        }
    }

    enum State {
        DONE("đã xong"),
        CURRENT("đang ở đây"),
        AHEAD("chưa tới"),
        NOT_ASKED("không yêu cầu");

        private final String label;

        State(String label) {
            this.label = label;
        }
    }

    static PathStage of(Station station, State state, LocalDate on) {
        return new PathStage(station, station.label, state, state.label, on);
    }
}
