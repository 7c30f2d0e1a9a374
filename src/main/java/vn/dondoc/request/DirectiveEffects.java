package vn.dondoc.request;

import org.springframework.stereotype.Component;
import vn.dondoc.directive.Consolidating;
import vn.dondoc.directive.Directive;
import vn.dondoc.directive.DirectiveAmendment;
import vn.dondoc.directive.DirectiveChanges;
import vn.dondoc.directive.Directives;
import vn.dondoc.directive.Registration;
import vn.dondoc.problem.Faults;
import vn.dondoc.problem.Problem;
import vn.dondoc.watcher.Watched;
import vn.dondoc.watcher.WatcherName;
import vn.dondoc.watcher.Watchers;
import vn.dondoc.watcher.Watching;
import vn.dondoc.workflow.Act;

/** What is granted about a directive as a whole takes effect, and what the Office says of its own right. */
@Component
class DirectiveEffects {

    private final DirectiveChanges changes;
    private final Directives directives;
    private final Consolidating consolidating;
    private final Watching watching;
    private final Watchers watchers;
    private final RequestDetails details;

    DirectiveEffects(
            DirectiveChanges changes,
            Directives directives,
            Consolidating consolidating,
            Watching watching,
            Watchers watchers,
            RequestDetails details) {
        this.changes = changes;
        this.directives = directives;
        this.consolidating = consolidating;
        this.watching = watching;
        this.watchers = watchers;
        this.details = details;
    }

    /** @throws Problem if it no longer fits */
    void take(Act act, Request request, String basis) {
        long id = request.directiveId();
        RequestDetail detail = details.of(request);
        switch (request.kind()) {
            case RECALL_DIRECTIVE -> changes.recall(act, id, request.reason(), basis);
            case AMEND_DIRECTIVE -> changes.amend(act, id, amendment(detail), basis);
            case REPLACE_DIRECTIVE ->
                changes.replace(act, id, detail.replacement().replacedBy(), RequestDetails.carriedOver(detail), basis);
            case ADD_ASSIGNMENT -> changes.addAssignment(act, id, part(detail, id), basis);
            case CONSOLIDATE_EARLY -> consolidating.begin(act, id, request.reason(), basis);
            case NAME_WATCHER -> name(act, id, RequestDetails.watch(detail), basis);
            case REMOVE_WATCHER -> remove(act, id, RequestDetails.watch(detail).watcher(), basis);
            default -> throw new IllegalArgumentException("Not about a directive as a whole: " + request.kind());
        }
    }

    private DirectiveAmendment amendment(RequestDetail detail) {
        Faults faults = new Faults();
        DirectiveAmendment amendment = details.amendment(detail, faults);
        faults.throwIfAny();
        return amendment;
    }

    private Registration.Part part(RequestDetail detail, long directiveId) {
        Faults faults = new Faults();
        Directive directive = directives.find(directiveId).orElseThrow();
        Registration.Part part = details.part(detail, directive, faults);
        faults.throwIfAny();
        return part;
    }

    private void name(Act act, long directiveId, RequestDetail.Watch watch, String basis) {
        watching.name(
                act,
                new Watched(directiveId, watch.assignment()),
                new WatcherName(RequestDetails.text(watch.agency()), RequestDetails.text(watch.person())),
                basis);
    }

    private void remove(Act act, long directiveId, long watcherId, String basis) {
        Watched watched = watchers.find(watcherId)
                .map(found -> new Watched(directiveId, found.assignmentId()))
                .orElseThrow(() -> Problem.lostRace("Vừa có người thôi giao theo dõi này; hãy tải lại trang."));
        watching.remove(act, watched, watcherId, basis);
    }
}
