package vn.dondoc.request;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;
import vn.dondoc.assignment.Assignment;
import vn.dondoc.assignment.Assignments;
import vn.dondoc.assignment.LatenessReason;
import vn.dondoc.assignment.LatenessReasons;
import vn.dondoc.identity.Actor;
import vn.dondoc.organisation.Role;
import vn.dondoc.workflow.FormPart;
import vn.dondoc.workflow.OpenTask;

/** Lets the leader of an agency ask for more time from the forms of its own tasks. */
@Component
class ExtensionPart implements FormPart {

    private final Assignments assignments;
    private final Extensions extensions;
    private final Requests requests;
    private final LatenessReasons reasons;

    ExtensionPart(Assignments assignments, Extensions extensions, Requests requests, LatenessReasons reasons) {
        this.assignments = assignments;
        this.extensions = extensions;
        this.requests = requests;
        this.reasons = reasons;
    }

    /** @param who decides, in a sentence */
    record Offer(String kind, LocalDate dueOn, String who, List<LatenessReason> reasons) {}

    @Override
    public String name() {
        return "extension";
    }

    @Override
    public Optional<Offer> of(Actor reader, OpenTask task) {
        if (task.assignmentId() == null || !reader.holds(task.agencyCode(), Role.LEADER)) {
            return Optional.empty();
        }
        Assignment assignment = assignments.find(task.assignmentId()).orElseThrow();
        boolean leads = task.agencyCode().equals(assignment.leadCode());
        boolean coordinates = task.processKey().equals("contribution");
        RequestKind kind = leads ? RequestKind.EXTENSION : RequestKind.EXTENSION_OF_PART;
        if (!leads && !coordinates || !assignment.progress().isOpen() || isAsked(task, kind)) {
            return Optional.empty();
        }
        LocalDate dueOn = extensions.dueOn(kind, task.agencyCode(), assignment);
        return dueOn == null ? Optional.empty() : Optional.of(offer(kind, dueOn, extensions.ruling(kind, assignment)));
    }

    /** Empty of a way to ask where the table says that nobody moves the date; then it says why. */
    private Offer offer(RequestKind kind, LocalDate dueOn, ExtensionRuling ruling) {
        boolean possible = ruling.level() != ExtensionRuling.Level.NONE;
        return new Offer(
                possible ? kind.name() : null, dueOn, ruling.reason(), possible ? reasons.choices() : List.of());
    }

    private boolean isAsked(OpenTask task, RequestKind kind) {
        return requests.ofAssignment(task.assignmentId()).stream()
                .filter(request -> request.kind() == kind && request.state().isOpen())
                .anyMatch(request ->
                        kind == RequestKind.EXTENSION || request.askedByAgency().equals(task.agencyCode()));
    }
}
