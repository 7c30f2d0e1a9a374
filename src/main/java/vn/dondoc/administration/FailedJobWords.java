package vn.dondoc.administration;

import java.util.Locale;
import java.util.Optional;
import vn.dondoc.workflow.FailedJobs;

/** What is said of background work that stands still: which work of which directive, by number only, what waits for it, what to do. */
record FailedJobWords(String subject, String text) {

    /**
     * @param businessKey of its process, empty where it belongs to none
     * @param jobs how many stand still for the same cause, itself among them
     */
    static FailedJobWords of(FailedJobs.Line job, Optional<String> businessKey, long jobs) {
        JobMeaning meaning = JobMeaning.of(job.activity());
        JobFault fault = JobFault.of(job.fault());
        String work = job.processId() == null && JobMeaning.CLEANUP == meaning
                ? "dọn dữ liệu cũ của máy quy trình"
                : job.processName() + ", bước “" + job.stepName() + "”";
        String whose = businessKey.map(FailedJobWords::readable).orElse(null);
        return new FailedJobWords(
                jobs == 1
                        ? (whose == null ? "Hệ thống" : whose) + " - Việc nền đang dừng vì lỗi"
                        : number(jobs) + " việc nền đang dừng vì cùng một lý do",
                "Đã dừng sau nhiều lần thử: %s%s%s. %s Lý do: %s Cần làm: %s %s"
                        .formatted(
                                work,
                                whose == null ? "" : " (" + whose + ")",
                                jobs == 1 ? "" : " và " + number(jobs - 1) + " việc khác cùng lý do trong ngày",
                                meaning.effect(),
                                fault.reason(),
                                meaning.look(),
                                fault.toDo()));
    }

    /** {@code 857/UBND-KGVX#6/HDH} is the part of an agency in assignment 6. */
    private static String readable(String businessKey) {
        return businessKey
                .replaceFirst("#(\\d+)/(\\w+)$", ", nhiệm vụ $1 ($2)")
                .replaceFirst("#(\\d+)", ", nhiệm vụ $1");
    }

    private static String number(long amount) {
        return String.format(Locale.forLanguageTag("vi"), "%,d", amount);
    }
}
