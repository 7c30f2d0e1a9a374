package vn.dondoc.monitoring.acting;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import vn.dondoc.assignment.Assignment;
import vn.dondoc.identity.Actor;
import vn.dondoc.language.VietnameseDate;
import vn.dondoc.request.Asking;
import vn.dondoc.request.RequestChoices;
import vn.dondoc.request.RequestKind;
import vn.dondoc.request.RequestReader;
import vn.dondoc.workflow.FormField;

/** Gia hạn: one new date for all that are chosen; the old one stays until it is granted. */
@Component
@Order(4)
class ExtendAct extends RequestAct {

    private static final String DAY = "untilOn";

    private final RequestChoices choices;

    ExtendAct(Asking asking, RequestReader reader, RequestChoices choices, Takers takers) {
        super(RequestKind.EXTENSION, asking, reader, choices, takers);
        this.choices = choices;
    }

    @Override
    public ActKind kind() {
        return ActKind.EXTENSION;
    }

    @Override
    public List<ActField> fields(Actor actor) {
        return List.of(
                ActField.required(FormField.date(DAY, "Thời hạn đề nghị"), "Một ngày cho mọi nhiệm vụ đã chọn."),
                ActField.choice(
                        FormField.text("reasonCode", "Nguyên nhân", 30),
                        choices.reasons().stream()
                                .map(reason -> new ActChoice(reason.code(), reason.label(), null))
                                .toList()),
                REASON,
                BASIS);
    }

    @Override
    Effects effects(Collection<Assignment> assignments, Map<String, Object> values) {
        String asked = VietnameseDate.write((LocalDate) values.get(DAY));
        return (assignment, foreseen) -> {
            List<String> words = new ArrayList<>();
            String become = VietnameseDate.write(foreseen.wouldBe());
            words.add("Thời hạn " + VietnameseDate.write(foreseen.dueOn()) + " → " + become
                    + (asked.equals(become) ? "" : " (ngày " + asked + " là ngày nghỉ)") + " nếu được đồng ý.");
            if (foreseen.askedLate()) {
                words.add("Đề nghị gửi muộn: được ghi là muộn và không xóa những ngày đã quá hạn.");
            }
            return words;
        };
    }
}
