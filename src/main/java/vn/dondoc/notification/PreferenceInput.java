package vn.dondoc.notification;

import java.time.DateTimeException;
import java.time.LocalTime;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import vn.dondoc.deadline.OfficeHours;
import vn.dondoc.problem.Faults;

/**
 * What a person chose, as it came in.
 *
 * @param quietFrom HH:mm; both empty where he does not want to be left alone at any time
 * @param wanted by which channels he wants each kind, by its name; a kind that is left out stays as it is
 */
record PreferenceInput(boolean digestOnly, String quietFrom, String quietTo, Map<String, List<String>> wanted) {

    /** Everything, checked. */
    record Choices(
            boolean digestOnly, LocalTime quietFrom, LocalTime quietTo, Map<NoticeKind, Set<ChannelKind>> wanted) {}

    /** @throws vn.dondoc.problem.Problem with every fault */
    Choices checked(OfficeHours hours) {
        Faults faults = new Faults();
        LocalTime from = time("quietFrom", quietFrom, faults);
        LocalTime to = time("quietTo", quietTo, faults);
        if ((from == null) != (to == null) && faults.found().isEmpty()) {
            faults.add(
                    from == null ? "quietFrom" : "quietTo",
                    "Giờ yên tĩnh cần cả giờ bắt đầu và giờ kết thúc, hoặc bỏ trống cả hai.");
        }
        if (from != null && from.equals(to)) {
            faults.add("quietTo", "Giờ kết thúc phải khác giờ bắt đầu.");
        }
        if (from != null && to != null && hours.areAllWithin(from, to)) {
            faults.add(
                    "quietTo",
                    "Giờ yên tĩnh này trùm hết giờ làm việc (" + hours.inWords()
                            + ") nên không thư nào gửi được; hãy rút ngắn để còn một quãng trong giờ làm việc.");
        }
        Map<NoticeKind, Set<ChannelKind>> choices = new EnumMap<>(NoticeKind.class);
        (wanted == null ? Map.<String, List<String>>of() : wanted).forEach((kind, channels) -> {
            NoticeKind known = known(NoticeKind.class, kind, faults);
            Set<ChannelKind> chosen = EnumSet.noneOf(ChannelKind.class);
            (channels == null ? List.<String>of() : channels).forEach(channel -> {
                ChannelKind one = known(ChannelKind.class, channel, faults);
                if (one != null) {
                    chosen.add(one);
                }
            });
            if (known != null) {
                choices.put(known, chosen);
            }
        });
        faults.throwIfAny();
        return new Choices(digestOnly, from, to, choices);
    }

    private static LocalTime time(String field, String text, Faults faults) {
        if (text == null || text.isBlank()) {
            return null;
        }
        try {
            return LocalTime.parse(text.strip());
        } catch (DateTimeException unreadable) {
            faults.add(field, "Hãy nhập giờ dạng giờ:phút, ví dụ 18:00.");
            return null;
        }
    }

    private static <E extends Enum<E>> E known(Class<E> type, String name, Faults faults) {
        for (E one : type.getEnumConstants()) {
            if (one.name().equals(name)) {
                return one;
            }
        }
        faults.add("wanted", "Không có loại thông báo hoặc kênh “" + name + "”.");
        return null;
    }
}
