package vn.dondoc.request;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Optional;
import org.springframework.stereotype.Component;
import vn.dondoc.assignment.Assignment;
import vn.dondoc.assignment.LatenessReason;
import vn.dondoc.assignment.LatenessReasons;
import vn.dondoc.assignment.Progress;
import vn.dondoc.contribution.Contribution;
import vn.dondoc.deadline.OfficeZone;
import vn.dondoc.language.VietnameseDate;
import vn.dondoc.problem.Faults;
import vn.dondoc.request.RequestGrounds.Ground;

/** Xin gia hạn: what a request for more time must say, whether it comes late, and who decides it. */
@Component
class Extensions {

    private static final String NO_DATE = "Hãy nhập thời hạn đề nghị.";

    private final LatenessReasons reasons;
    private final Clock clock;

    Extensions(LatenessReasons reasons, Clock clock) {
        this.reasons = reasons;
        this.clock = clock;
    }

    /** Asked and corrected: the same must hold. */
    void check(RequestDraft draft, Assignment assignment, Ground ground, Faults faults) {
        LocalDate dueOn = dueOn(draft.kind(), draft.agencyCode(), assignment, ground);
        if (dueOn == null) {
            faults.add(
                    "kind", "Không có thời hạn nào để gia hạn: việc không ấn định thời hạn, hoặc đã báo cáo, đã ký.");
            return;
        }
        ExtensionRuling ruling = ruling(draft.kind(), assignment, ground);
        if (ruling.level() == ExtensionRuling.Level.NONE) {
            faults.add("kind", ruling.reason());
            return;
        }
        checkReason(draft, ground.reason(draft.reasonCode()), faults);
        checkDate(draft.kind(), draft.untilOn(), dueOn, assignment, ground, "untilOn", faults);
    }

    /** What is wrong with it whichever assignment it is about. */
    void checkAlone(RequestDraft draft, Faults faults) {
        checkReason(draft, reasons.find(draft.reasonCode()), faults);
        if (draft.untilOn() == null) {
            faults.add("untilOn", NO_DATE);
        }
    }

    /** What it says beyond the list is asked of every request. */
    private static void checkReason(RequestDraft draft, Optional<LatenessReason> found, Faults faults) {
        LatenessReasons.check(found, "", "reasonCode", "reason", faults);
    }

    /**
     * @param field where a fault belongs: the date asked for, or the date granted
     */
    void checkDate(
            RequestKind kind,
            LocalDate day,
            LocalDate dueOn,
            Assignment assignment,
            Ground ground,
            String field,
            Faults faults) {
        LocalDate today = OfficeZone.today(clock);
        if (day == null) {
            faults.add(field, NO_DATE);
        } else if (!day.isAfter(dueOn)) {
            faults.add(field, "Thời hạn mới phải sau thời hạn hiện nay (" + VietnameseDate.write(dueOn) + ").");
        } else if (day.isBefore(today)) {
            faults.add(field, "Thời hạn mới không được trước hôm nay.");
        } else if (kind == RequestKind.EXTENSION_OF_PART
                && assignment.dueOn() != null
                && ground.calendar().firstWorkingDayFrom(day).isAfter(assignment.dueOn())) {
            faults.add(
                    field,
                    "Thời hạn phối hợp không được sau thời hạn của cơ quan chủ trì ("
                            + VietnameseDate.write(assignment.dueOn()) + ").");
        }
    }

    /** The date in question; null where nothing is owed by a date any more. */
    static LocalDate dueOn(RequestKind kind, String agencyCode, Assignment assignment, Ground ground) {
        if (kind == RequestKind.EXTENSION) {
            return assignment.progress() == Progress.AWAITING_CONFIRMATION ? null : assignment.dueOn();
        }
        return part(agencyCode, assignment, ground).map(Contribution::dueOn).orElse(null);
    }

    /** The part of that agency that is still owed. */
    static Optional<Contribution> part(String agencyCode, Assignment assignment, Ground ground) {
        return ground.part(assignment, agencyCode).filter(part -> part.signedOn() == null);
    }

    static ExtensionRuling ruling(RequestKind kind, Assignment assignment, Ground ground) {
        ExtensionRuling ruling = ground.ruling(assignment);
        return kind == RequestKind.EXTENSION_OF_PART ? ExtensionRuling.byLead(ruling.askAhead()) : ruling;
    }

    /** Late is what comes after the date, or so shortly before it that nobody can decide in time; it undoes no day that is late. */
    boolean isLate(ExtensionRuling ruling, LocalDate dueOn, Ground ground) {
        return ground.calendar().workingDaysBetween(OfficeZone.today(clock), dueOn) < ruling.askAhead();
    }

    /** The date that a day asked for becomes: one that is off moves to the next working day. */
    static LocalDate wouldBecome(LocalDate day, Ground ground) {
        return ground.calendar().firstWorkingDayFrom(day);
    }
}
