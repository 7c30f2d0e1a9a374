package vn.dondoc.administration;

import java.util.Arrays;
import java.util.Set;
import vn.dondoc.workflow.FailedJobs;

/** What stands still with a background job of ours, by the elements of the models that it carries on from. */
enum JobMeaning {
    LADDER(
            Set.of("intermediateEvent_nextStepReached"),
            "Không ai được nhắc, cảnh báo về nhiệm vụ hoặc văn bản này, và các mốc sau cũng đợi; việc của người xử lý vẫn làm được.",
            "Xem bảng quyết định “Thang nhắc việc” và lịch làm việc vừa đổi có đúng không."),
    SILENCE(
            Set.of("startEvent_silentAt"),
            "Cơ quan không góp ý chưa được ghi nhận im lặng, nên đề xuất còn đợi ý kiến này.",
            "Xem lịch làm việc và hồ sơ đề xuất có đang tạm dừng không."),
    MORNING(
            Set.of("startEvent_morningBegun", "intermediateEvent_minutePassed"),
            "Thư buổi sáng chưa được gom; thông báo trong ứng dụng và tin gửi ngay không bị ảnh hưởng.",
            "Xem lịch làm việc của năm nay đã nhập chưa và mẫu thư vừa sửa."),
    CLEANUP(
            Set.of(FailedJobs.CLEANUP),
            "Dữ liệu cũ của máy quy trình chưa được dọn; không ảnh hưởng việc đang làm, chỉ tốn chỗ.",
            "Xem dung lượng đĩa của cơ sở dữ liệu."),
    OTHER(
            Set.of(),
            "Quy trình đứng lại ở bước này và không tự chuyển sang bước sau.",
            "Ghi lại tên quy trình và bước khi báo nơi hỗ trợ.");

    private final Set<String> activities;
    private final String effect;
    private final String look;

    JobMeaning(Set<String> activities, String effect, String look) {
        this.activities = activities;
        this.effect = effect;
        this.look = look;
    }

    /** @param activity as in {@link FailedJobs.Line}; null for the engine's own work */
    static JobMeaning of(String activity) {
        return Arrays.stream(values())
                .filter(meaning -> activity != null && meaning.activities.contains(activity))
                .findFirst()
                .orElse(OTHER);
    }

    /** What people notice of it. */
    String effect() {
        return effect;
    }

    /** Where to look first. */
    String look() {
        return look;
    }
}
