package vn.dondoc.directive;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Set;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.dondoc.assignment.GivingOut;
import vn.dondoc.language.VietnameseDate;
import vn.dondoc.problem.Faults;
import vn.dondoc.problem.Problem;
import vn.dondoc.watcher.Watched;
import vn.dondoc.watcher.Watching;
import vn.dondoc.workflow.Act;

/** The Office breaks a directive down and gives it out. */
@Service
public class BreakingDown {

    private final Directives directives;
    private final Registering registering;
    private final GivingOut givingOut;
    private final DirectiveJournal journal;
    private final Watching watching;
    private final Clock clock;

    BreakingDown(
            Directives directives,
            Registering registering,
            GivingOut givingOut,
            DirectiveJournal journal,
            Watching watching,
            Clock clock) {
        this.directives = directives;
        this.registering = registering;
        this.givingOut = givingOut;
        this.journal = journal;
        this.watching = watching;
        this.clock = clock;
    }

    /**
     * Takes the officer's break-down, with corrections to what was entered.
     *
     * @param confirmed the places of inferred facts that the officer confirms
     * @throws Problem naming every fault, and every inferred fact that is not confirmed
     */
    @Transactional
    public void breakDown(Act act, long directiveId, Registration given, Set<String> confirmed, Faults faults) {
        directives.lock(directiveId);
        if (given.assignments().isEmpty()) {
            faults.add("assignments", "Hãy nhập ít nhất một nhiệm vụ.");
        }
        Registering.inferred(given).forEach((place, fact) -> {
            if (!confirmed.contains(place)) {
                faults.add(
                        place, "Nội dung “" + FactNames.of(fact) + "” là suy luận; hãy xác nhận hoặc ghi căn cứ khác.");
            }
        });
        Registration registration = registering.checked(given, faults, directiveId);
        directives.correct(directiveId, registration);
        directives.move(directiveId, DirectiveState.BROKEN_DOWN);
        registering.keepParts(directiveId, registration, act.actor().id(), confirmed);
        journal.write(
                act,
                directiveId,
                "BROKEN_DOWN",
                "Phân rã thành " + registration.assignments().size()
                        + " nhiệm vụ, trình lãnh đạo Văn phòng duyệt giao.",
                confirmed.isEmpty() ? null : "Đã xác nhận " + confirmed.size() + " nội dung suy luận.");
    }

    @Transactional
    public void returnToOfficer(Act act, long directiveId, String remarks) {
        if (remarks == null) {
            throw Problem.refused("note", "Hãy ghi rõ nội dung cần sửa.");
        }
        back(act, directiveId, "BREAK_DOWN_RETURNED", "Trả lại bản phân rã để sửa.", remarks);
    }

    /** The officer takes the break-down back before the Office's leader has given it out. */
    @Transactional
    public void withdraw(Act act, long directiveId) {
        back(act, directiveId, "WITHDRAWN", "Rút lại bản phân rã.", null);
    }

    /**
     * The Office's leader agrees; the process then hands each part to its agency by {@link #giveOut}.
     *
     * @param copyTo codes of the agencies that it is copied to and that watch from now on, separated by blanks; null for none
     */
    @Transactional
    public void agree(Act act, long directiveId, String note, String copyTo) {
        Directive directive = directives.lock(directiveId);
        directives.givenOut(directiveId, LocalDate.now(clock));
        journal.write(act, directiveId, "GIVEN_OUT", "Duyệt và giao nhiệm vụ.", note);
        watching.copy(
                act,
                new Watched(directiveId, null),
                copyTo,
                "Văn bản số " + directive.number() + " ngày " + VietnameseDate.write(directive.issuedOn()));
    }

    @Transactional
    public void giveOut(Act act, long directiveId) {
        Directive directive = directives.lock(directiveId);
        givingOut.giveOut(act, directiveId, directive.number(), directive.urgency());
    }

    private void back(Act act, long directiveId, String action, String summary, String note) {
        directives.lock(directiveId);
        directives.move(directiveId, DirectiveState.ENTERED);
        journal.write(act, directiveId, action, summary, note);
    }
}
