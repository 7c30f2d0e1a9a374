package vn.dondoc.request;

import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import org.springframework.stereotype.Component;
import org.springframework.util.function.SingletonSupplier;
import vn.dondoc.assignment.Assignment;
import vn.dondoc.assignment.Assignments;
import vn.dondoc.assignment.Basis;
import vn.dondoc.assignment.LatenessReason;
import vn.dondoc.assignment.LatenessReasons;
import vn.dondoc.contribution.Contribution;
import vn.dondoc.contribution.Contributions;
import vn.dondoc.deadline.WorkingCalendar;
import vn.dondoc.deadline.WorkingCalendars;
import vn.dondoc.directive.Directive;
import vn.dondoc.directive.Directives;
import vn.dondoc.organisation.Agencies;
import vn.dondoc.organisation.Agency;

/** Reads by what requests are judged. */
@Component
class RequestGrounds {

    private final Assignments assignments;
    private final Directives directives;
    private final Contributions contributions;
    private final Requests requests;
    private final ExtensionAuthority authority;
    private final LatenessReasons reasons;
    private final WorkingCalendars calendars;
    private final Agencies agencies;

    RequestGrounds(
            Assignments assignments,
            Directives directives,
            Contributions contributions,
            Requests requests,
            ExtensionAuthority authority,
            LatenessReasons reasons,
            WorkingCalendars calendars,
            Agencies agencies) {
        this.assignments = assignments;
        this.directives = directives;
        this.contributions = contributions;
        this.requests = requests;
        this.authority = authority;
        this.reasons = reasons;
        this.calendars = calendars;
        this.agencies = agencies;
    }

    /** For requests about one of these assignments. */
    Ground of(Collection<Assignment> all) {
        return new Ground(all);
    }

    /** For requests about one assignment. */
    Ground of(Assignment assignment) {
        return of(List.of(assignment));
    }

    /** What is known of some assignments: each thing is read for all of them at once, when it is first asked for. */
    final class Ground {

        private final Supplier<Map<Long, List<String>>> coordinators;
        private final Supplier<Map<Long, Directive>> directive;
        private final Supplier<Map<Long, List<Contribution>>> parts;
        private final Supplier<Map<Long, List<Request>>> open;
        private final Supplier<Map<Long, Integer>> timesExtended;
        private final Supplier<WorkingCalendar> calendar = SingletonSupplier.of(calendars::current);
        private final Map<Basis, Map<Integer, ExtensionRuling>> rulings = new HashMap<>();
        private final Map<String, Optional<LatenessReason>> reason = new HashMap<>();
        private final Map<String, Optional<Agency>> agency = new HashMap<>();

        private Ground(Collection<Assignment> all) {
            List<Long> ids = all.stream().map(Assignment::id).toList();
            this.coordinators = SingletonSupplier.of(() -> assignments.coordinators(ids));
            this.directive = SingletonSupplier.of(() -> directives.byId(
                    all.stream().map(Assignment::directiveId).distinct().toList()));
            this.parts = SingletonSupplier.of(() -> contributions.ofAssignments(ids));
            this.open = SingletonSupplier.of(() -> requests.openOf(ids));
            this.timesExtended = SingletonSupplier.of(() -> requests.timesExtended(ids));
        }

        List<String> coordinators(Assignment assignment) {
            // Asked whether it has an agency that nobody has named: the list of List.of() does not take that.
            return coordinators.get().getOrDefault(assignment.id(), Collections.emptyList());
        }

        Directive directive(Assignment assignment) {
            return directive.get().get(assignment.directiveId());
        }

        /** An agency's part whose process still runs. */
        Optional<Contribution> part(Assignment assignment, String agencyCode) {
            return Contributions.running(parts.get().getOrDefault(assignment.id(), List.of()), agencyCode);
        }

        List<Request> open(Assignment assignment) {
            return open.get().getOrDefault(assignment.id(), List.of());
        }

        /** By the office's table. */
        ExtensionRuling ruling(Assignment assignment) {
            Basis basis = assignment.deadlineBasis() == null ? Basis.OFFICE : assignment.deadlineBasis();
            return rulings.computeIfAbsent(basis, each -> new HashMap<>())
                    .computeIfAbsent(
                            timesExtended.get().getOrDefault(assignment.id(), 0), times -> authority.of(basis, times));
        }

        WorkingCalendar calendar() {
            return calendar.get();
        }

        Optional<LatenessReason> reason(String code) {
            return reason.computeIfAbsent(code == null ? "" : code, reasons::find);
        }

        Optional<Agency> agency(String code) {
            return agency.computeIfAbsent(code == null ? "" : code, agencies::find);
        }
    }
}
