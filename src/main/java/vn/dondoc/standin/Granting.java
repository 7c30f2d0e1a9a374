package vn.dondoc.standin;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.dondoc.history.Event;
import vn.dondoc.history.Events;
import vn.dondoc.identity.Actor;
import vn.dondoc.identity.StandIn;
import vn.dondoc.language.VietnameseDate;
import vn.dondoc.problem.Problem;
import vn.dondoc.workflow.GivingBack;

/** The agency's leader lets one person act for another for a period, and takes it back. */
@Service
class Granting {

    private final StandIns standIns;
    private final GrantingAgencies agencies;
    private final DraftRules rules;
    private final GivingBack givingBack;
    private final Events events;
    private final Clock clock;

    Granting(
            StandIns standIns,
            GrantingAgencies agencies,
            DraftRules rules,
            GivingBack givingBack,
            Events events,
            Clock clock) {
        this.standIns = standIns;
        this.agencies = agencies;
        this.rules = rules;
        this.givingBack = givingBack;
        this.events = events;
        this.clock = clock;
    }

    /** What somebody may know of: his agency's; for the Office and the province both of them. */
    List<StandInRow> visibleTo(Actor reader) {
        List<String> known = agencies.visibleTo(reader);
        return known.isEmpty() ? List.of() : standIns.ofAgencies(known);
    }

    StandInRow get(Actor reader, long id) {
        return standIns.find(id)
                .filter(row -> agencies.visibleTo(reader).contains(row.agencyCode()))
                .orElseThrow(Problem::notVisible);
    }

    /** @throws Problem if he is no leader there, or naming everything that is missing or cannot be */
    @Transactional
    public long grant(Actor leader, StandInDraft draft) {
        agencies.requireToGrant(leader, draft.agencyCode());
        rules.check(leader, draft, LocalDate.now(clock));
        long id = standIns.add(draft, leader.id());
        record(leader, get(leader, id), "STAND_IN_GRANTED", "");
        return id;
    }

    /** Effective with the next request; what was taken for the other goes back to him. */
    @Transactional
    public void revoke(Actor leader, long id) {
        StandInRow row = get(leader, id);
        agencies.requireToGrant(leader, row.agencyCode());
        if (!standIns.revoke(id, leader.id())) {
            throw Problem.lostRace("Quyền này vừa được thu hồi; hãy tải lại trang.");
        }
        givingBack.giveBackLapsed();
        record(leader, row, "STAND_IN_REVOKED", "Thu hồi: ");
    }

    private void record(Actor leader, StandInRow row, String action, String before) {
        String right = row.kind() == StandIn.Kind.HANDLE ? " xử lý thay " : " ký " + row.signatureForm() + ". thay ";
        String document = row.documentNumber() == null
                ? null
                : "Văn bản số " + row.documentNumber() + " ngày " + VietnameseDate.write(row.documentOn());
        events.record(
                leader,
                new Event(
                        action,
                        null,
                        null,
                        null,
                        null,
                        row.agencyCode(),
                        row.agencyCode(),
                        before + row.personName() + right + row.principalName() + " từ "
                                + VietnameseDate.write(row.validFrom()) + " đến " + VietnameseDate.write(row.validTo())
                                + ".",
                        null,
                        document,
                        null,
                        null));
    }
}
