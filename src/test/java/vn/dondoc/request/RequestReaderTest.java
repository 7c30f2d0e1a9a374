package vn.dondoc.request;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import vn.dondoc.problem.Fault;
import vn.dondoc.problem.Faults;

/** What of a posted form becomes part of a request. */
class RequestReaderTest {

    private final Faults faults = new Faults();

    @Test
    void aDirectiveTakesThePlaceOfAnAssignment() {
        RequestDraft draft =
                read("AMEND_DIRECTIVE", Map.of("assignment", "3", "directive", "7", "recipients", " A \n\nB "));

        assertThat(draft.assignmentId()).isNull();
        assertThat(draft.directiveId()).isEqualTo(7);
        assertThat(draft.detail().amendment().recipients()).containsExactly("A", "B");
        assertThat(faults.found()).isEmpty();
    }

    @Test
    void anAgencyIsAskedForFirstAndOnePersonOfItMayBeNamed() {
        assertThat(read("NAME_WATCHER", Map.of("agency", "SYT")).detail().watch())
                .isEqualTo(new RequestDetail.Watch(null, null, "SYT", null));
        assertThat(read("NAME_WATCHER", Map.of("agency", "SYT", "person", "sytOfficer", "watched", "5"))
                        .detail()
                        .watch())
                .isEqualTo(new RequestDetail.Watch(null, 5L, null, "sytOfficer"));
    }

    @Test
    void carriesOverSeveral() {
        assertThat(read("REPLACE_DIRECTIVE", Map.of("replacedBy", "2", "carriedOver", "11 12"))
                        .detail()
                        .replacement())
                .isEqualTo(new RequestDetail.Replacement(2L, List.of(11L, 12L)));
    }

    @ParameterizedTest
    @CsvSource({
        "directive, abc, directive",
        "replacedBy, 1.5, replacedBy",
        "carriedOver, '1,2', replacement.carriedOver",
        "part, {, part",
        "watcher, x, watcher",
        "watched, -1, watched"
    })
    void whatCannotBeReadIsNamed(String field, String posted, String place) {
        read("REPLACE_DIRECTIVE", Map.of(field, posted));

        assertThat(faults.found()).extracting(Fault::field).containsExactly(place);
    }

    @ParameterizedTest
    @EnumSource(RequestKind.class)
    void whatAKindHasNoUseForIsLeftOut(RequestKind kind) {
        RequestDraft draft = read(kind.name(), Map.of("agency", "SYT", "reason", "Lý do."));

        assertThat(draft.agencyCode() != null).isEqualTo(kind.namesAgency());
        assertThat(draft.reason() != null).isEqualTo(kind.needsReason());
        assertThat(draft.detail().equals(RequestDetail.NONE)).isNotEqualTo(kind.isOnDirective());
    }

    @ParameterizedTest
    @EnumSource(RequestKind.class)
    void whatNeedsNoDecisionConcernsADirectiveAndIsTheOfficesAlone(RequestKind kind) {
        assertThat(kind.needsDecision() || kind.isOnDirective()).isTrue();
        assertThat(kind.isForOfficeOnly() || !kind.isOnDirective()).isTrue();
        assertThat(kind.label()).isNotBlank();
        assertThat(KindChoice.of(kind, true).next()).contains(kind.needsDecision() ? "quyết định" : "ngay khi gửi");
    }

    private RequestDraft read(String kind, Map<String, Object> posted) {
        Map<String, Object> all = new HashMap<>(posted);
        all.put("kind", kind);
        return new RequestReader(new ObjectMapper()).draft(all, faults);
    }
}
