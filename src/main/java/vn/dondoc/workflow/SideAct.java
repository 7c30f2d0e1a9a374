package vn.dondoc.workflow;

import io.swagger.v3.oas.annotations.media.Schema;
import java.util.Optional;
import vn.dondoc.identity.Actor;

/** Something that may be done around a task besides its form (việc khác); each feature brings its own as a bean. */
public interface SideAct {

    /** In the order in which they are offered. */
    enum Kind {
        EXTENSION("Xin gia hạn"),
        PAUSE("Đề nghị tạm dừng"),
        RESUME("Đề nghị tiếp tục"),
        URGING("Đôn đốc"),
        HANDING_OVER("Chuyển người xử lý"),
        STAND_IN("Xử lý thay");

        private final String label;

        Kind(String label) {
            this.label = label;
        }
    }

    /** @return empty where the task knows nothing of the kind */
    Optional<Offer> of(Actor reader, OpenTask task);

    /**
     * What this person is told of it.
     *
     * @param next what follows when it is done, in a sentence
     * @param reason why he may not do it now, null if he may
     * @param details what its form needs, null where it may not be done or needs nothing
     */
    @Schema(description = "Một việc khác quanh công việc này")
    record Offer(
            Kind kind,
            String label,
            String next,
            @Schema(description = "Vì sao không làm được; null: làm được") String reason,
            Object details) {

        public static Offer open(Kind kind, String next, Object details) {
            return new Offer(kind, kind.label, next, null, details);
        }

        public static Offer closed(Kind kind, String next, String reason) {
            return new Offer(kind, kind.label, next, reason, null);
        }
    }
}
