package vn.dondoc.request;

import org.springframework.stereotype.Component;
import vn.dondoc.assignment.Assignment;
import vn.dondoc.assignment.Assignments;
import vn.dondoc.directive.Directive;
import vn.dondoc.directive.DirectiveAmendment;
import vn.dondoc.directive.DirectiveChangeRules;
import vn.dondoc.directive.Registration;
import vn.dondoc.problem.Faults;
import vn.dondoc.problem.Problem;
import vn.dondoc.watcher.Watchers;

/** What a request about a directive as a whole must say; the faults of what is to change are named by their place in it. */
@Component
class DirectiveRequestRules {

    private final DirectiveChangeRules changes;
    private final Assignments assignments;
    private final Watchers watchers;
    private final RequestRules texts;
    private final RequestDetails details;

    DirectiveRequestRules(
            DirectiveChangeRules changes,
            Assignments assignments,
            Watchers watchers,
            RequestRules texts,
            RequestDetails details) {
        this.changes = changes;
        this.assignments = assignments;
        this.watchers = watchers;
        this.texts = texts;
        this.details = details;
    }

    /**
     * @return the request with nothing that its kind has no use for
     * @throws Problem if the directive is over
     */
    RequestDraft checked(RequestDraft draft, Directive directive, Faults faults) {
        RequestKind kind = draft.kind();
        if (directive.state().isOver() && !kind.isAboutWatchers()) {
            throw Problem.lostRace("Văn bản đã kết thúc, thu hồi hoặc được thay thế; hãy tải lại trang.");
        }
        RequestDetail given = draft.detail();
        RequestDetail exact =
                switch (kind) {
                    case AMEND_DIRECTIVE -> amendment(given, directive, faults);
                    case REPLACE_DIRECTIVE -> replacement(given, directive, faults);
                    case ADD_ASSIGNMENT -> part(given, directive, faults);
                    case NAME_WATCHER -> naming(RequestDetails.watch(given), directive, faults);
                    case REMOVE_WATCHER -> removal(RequestDetails.watch(given), directive, faults);
                    default -> RequestDetail.NONE;
                };
        texts.checkText(draft, faults);
        // The column of a watcher's basis takes no more.
        if (kind.isAboutWatchers() && draft.basis() != null && draft.basis().length() > 300) {
            faults.add("basis", "Căn cứ dài " + draft.basis().length() + " ký tự, tối đa 300; hãy viết gọn lại.");
        }
        return draft.withDetail(exact);
    }

    private RequestDetail amendment(RequestDetail given, Directive directive, Faults faults) {
        Faults found = new Faults();
        DirectiveAmendment exact = details.amendment(given, found).onlyNew(directive);
        changes.check(directive, exact, found);
        at("amendment", found, faults);
        return RequestDetails.keeping(exact);
    }

    private RequestDetail replacement(RequestDetail given, Directive directive, Faults faults) {
        Faults found = new Faults();
        changes.check(directive, RequestDetails.replacedBy(given), RequestDetails.carriedOver(given), found);
        at("replacement", found, faults);
        return new RequestDetail(null, given.replacement(), null, null);
    }

    private RequestDetail part(RequestDetail given, Directive directive, Faults faults) {
        Faults found = new Faults();
        Registration.Part part = details.part(given, directive, found);
        if (part != null) {
            changes.check(directive, part, found);
        }
        at("part", found, faults);
        return new RequestDetail(null, null, given.part(), null);
    }

    private RequestDetail naming(RequestDetail.Watch watch, Directive directive, Faults faults) {
        boolean within = watch.assignment() == null
                || assignments
                        .find(watch.assignment())
                        .map(Assignment::directiveId)
                        .filter(of -> of == directive.id())
                        .isPresent();
        if (!within) {
            faults.add("watch.assignment", "Hãy chọn một nhiệm vụ của văn bản này.");
        }
        if ((RequestDetails.text(watch.agency()) == null) == (RequestDetails.text(watch.person()) == null)) {
            faults.add("watch.agency", "Hãy chọn một cơ quan hoặc một người theo dõi.");
        }
        return new RequestDetail(
                null, null, null, new RequestDetail.Watch(null, watch.assignment(), watch.agency(), watch.person()));
    }

    private RequestDetail removal(RequestDetail.Watch watch, Directive directive, Faults faults) {
        boolean within = watch.watcher() != null
                && watchers.find(watch.watcher())
                        .filter(found -> found.directiveId() == directive.id())
                        .isPresent();
        if (!within) {
            faults.add("watch.watcher", "Hãy chọn một cơ quan hoặc một người đang theo dõi văn bản này.");
        }
        return new RequestDetail(null, null, null, new RequestDetail.Watch(watch.watcher(), null, null, null));
    }

    private static void at(String place, Faults found, Faults faults) {
        found.found()
                .forEach(fault ->
                        faults.add(fault.field().isEmpty() ? place : place + "." + fault.field(), fault.message()));
    }
}
