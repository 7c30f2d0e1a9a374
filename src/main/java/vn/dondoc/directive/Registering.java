package vn.dondoc.directive;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.dondoc.assignment.AssignmentDraft;
import vn.dondoc.assignment.AssignmentDrafts;
import vn.dondoc.assignment.Basis;
import vn.dondoc.history.EventSubject;
import vn.dondoc.history.Events;
import vn.dondoc.identity.Actor;
import vn.dondoc.language.VietnameseDate;
import vn.dondoc.organisation.Agencies;
import vn.dondoc.organisation.Role;
import vn.dondoc.problem.Faults;
import vn.dondoc.problem.Problem;
import vn.dondoc.workflow.Act;
import vn.dondoc.workflow.FirstLook;

/** The Office's clerk registers a directive, whole or not at all. */
@Service
public class Registering {

    private final Directives directives;
    private final AssignmentDrafts drafts;
    private final FactBases bases;
    private final RegistrationRules rules;
    private final FieldOfNumber fieldOfNumber;
    private final Agencies agencies;
    private final Events events;
    private final DirectiveProcess process;
    private final FirstLook firstLook;

    Registering(
            Directives directives,
            AssignmentDrafts drafts,
            FactBases bases,
            RegistrationRules rules,
            FieldOfNumber fieldOfNumber,
            Agencies agencies,
            Events events,
            DirectiveProcess process,
            FirstLook firstLook) {
        this.directives = directives;
        this.drafts = drafts;
        this.bases = bases;
        this.rules = rules;
        this.fieldOfNumber = fieldOfNumber;
        this.agencies = agencies;
        this.events = events;
        this.process = process;
        this.firstLook = firstLook;
    }

    /** The Office's clerks do. */
    public boolean mayRegister(Actor actor) {
        return agencies.office()
                .filter(office -> actor.holds(office.code(), Role.CLERK))
                .isPresent();
    }

    /**
     * Registers a directive and starts its process, for the Office's officer to break it down.
     *
     * @param faults what reading the input found already
     * @throws Problem naming every fault at once; nothing is kept then
     */
    @Transactional
    public long register(Actor actor, Registration given, Faults faults) {
        long id = enter(actor, given, faults);
        directives.started(id, process.start(id, given.number(), firstLook.at()));
        return id;
    }

    /** Registers within a process that a form has just started. */
    @Transactional
    public long registerInProcess(Actor actor, Registration given, Faults faults, String processInstanceId) {
        long id = enter(actor, given, faults);
        directives.started(id, processInstanceId);
        return id;
    }

    /** Everything that is known of the directive, kept anew; used by the break-down, which may correct what was entered. */
    void keepParts(long id, Registration registration, String by, Set<String> confirmed) {
        drafts.removeAll(id);
        bases.removeAll(id);
        registration.basis().forEach((fact, basis) -> keepBasis(id, null, fact, fact, basis, by, confirmed));
        for (int i = 0; i < registration.assignments().size(); i++) {
            Registration.Part part = registration.assignments().get(i);
            AssignmentDraft draft = part.draft();
            long assignmentId = drafts.add(id, draft);
            String at = "assignments[" + i + "].";
            part.basis().forEach((fact, basis) -> keepBasis(id, assignmentId, fact, at + fact, basis, by, confirmed));
        }
    }

    /** Checks a registration against the rules and what is registered already. */
    Registration checked(Registration given, Faults faults, Long exceptId) {
        Registration registration = fieldOfNumber.propose(given);
        rules.check(registration, faults);
        if (registration.number() != null
                && registration.issuedOn() != null
                && registration.issuerCode() != null
                && directives.isRegistered(registration, exceptId)) {
            faults.add(
                    "number",
                    "Văn bản số " + registration.number() + " của cơ quan này năm "
                            + registration.issuedOn().getYear() + " đã được nhập.");
        }
        faults.throwIfAny();
        return registration;
    }

    private long enter(Actor actor, Registration given, Faults faults) {
        if (!mayRegister(actor)) {
            throw Problem.notAllowed("Chỉ văn thư Văn phòng UBND tỉnh được nhập văn bản chỉ đạo.");
        }
        Registration registration = checked(given, faults, null);
        long id = directives.add(registration, actor.id());
        keepParts(id, registration, actor.id(), Set.of());
        String summary = "Nhập văn bản chỉ đạo số " + registration.number() + " ngày "
                + VietnameseDate.write(registration.issuedOn()) + "; khai báo văn bản không có độ mật.";
        Act entering = Act.inStep(actor, "registerDirective");
        events.record(actor, entering.event(EventSubject.directive(id), "DIRECTIVE_REGISTERED", summary, null, null));
        return id;
    }

    private void keepBasis(
            long directiveId,
            Long assignmentId,
            String fact,
            String place,
            Basis basis,
            String by,
            Set<String> confirmed) {
        boolean confirms = basis == Basis.INFERRED && confirmed.contains(place);
        bases.add(directiveId, assignmentId, fact, basis, by, confirms ? by : null);
    }

    /** Every inferred fact by its place, with what it says. */
    static Map<String, String> inferred(Registration registration) {
        Map<String, String> places = new LinkedHashMap<>();
        registration.basis().forEach((fact, basis) -> {
            if (basis == Basis.INFERRED) {
                places.put(fact, fact);
            }
        });
        for (int i = 0; i < registration.assignments().size(); i++) {
            String at = "assignments[" + i + "].";
            registration.assignments().get(i).basis().forEach((fact, basis) -> {
                if (basis == Basis.INFERRED) {
                    places.put(at + fact, fact);
                }
            });
        }
        return places;
    }
}
