package vn.dondoc.urging;

import java.util.Optional;
import org.springframework.stereotype.Component;
import vn.dondoc.identity.Actor;
import vn.dondoc.identity.UrgingPolicy;
import vn.dondoc.problem.Problem;
import vn.dondoc.workflow.OpenTask;
import vn.dondoc.workflow.SideAct;

/** Đôn đốc: a message, a letter, a request to explain. Coordinating agencies are urged on the board. */
@Component
class UrgingAct implements SideAct {

    private static final String NEXT =
            "Người đang giữ việc và lãnh đạo cơ quan chủ trì nhận thông báo; nội dung ghi ở Lịch sử, mỗi ngày một lần.";

    private final UrgingPart part;
    private final UrgingPolicy policy;

    UrgingAct(UrgingPart part, UrgingPolicy policy) {
        this.part = part;
        this.policy = policy;
    }

    @Override
    public Optional<Offer> of(Actor reader, OpenTask task) {
        Optional<UrgingView> view = part.of(reader, task);
        if (view.isEmpty()) {
            return Optional.of(
                    Offer.closed(Kind.URGING, NEXT, "Việc này không có cơ quan chủ trì nào để đôn đốc ở đây."));
        }
        UrgingView shown = view.get();
        if (shown.mayUrge() || shown.maySendLetter() || shown.mayAskForExplanation()) {
            return Optional.of(Offer.open(Kind.URGING, NEXT, shown));
        }
        return Optional.of(Offer.closed(Kind.URGING, NEXT, reason(reader, task)));
    }

    private String reason(Actor reader, OpenTask task) {
        try {
            policy.requireToUrge(reader, policy.urgesAll(reader), task.leadCode());
            return "Hôm nay đã đôn đốc, hoặc việc hiện không chờ cơ quan chủ trì.";
        } catch (Problem refused) {
            return refused.getMessage();
        }
    }
}
