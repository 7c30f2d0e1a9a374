package vn.dondoc.request;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import vn.dondoc.assignment.Assignment;
import vn.dondoc.assignment.Assignments;
import vn.dondoc.directive.Directive;
import vn.dondoc.directive.DirectiveAmendment;
import vn.dondoc.directive.Directives;
import vn.dondoc.language.VietnameseDate;
import vn.dondoc.organisation.Agencies;
import vn.dondoc.organisation.Agency;
import vn.dondoc.organisation.Person;
import vn.dondoc.organisation.Persons;
import vn.dondoc.problem.Faults;

/** What a request is to change, in words, for whoever decides. */
@Component
class RequestDetailLines {

    private final RequestDetails details;
    private final Directives directives;
    private final Assignments assignments;
    private final AddedPartLines addedPart;
    private final Agencies agencies;
    private final Persons persons;

    RequestDetailLines(
            RequestDetails details,
            Directives directives,
            Assignments assignments,
            AddedPartLines addedPart,
            Agencies agencies,
            Persons persons) {
        this.details = details;
        this.directives = directives;
        this.assignments = assignments;
        this.addedPart = addedPart;
        this.agencies = agencies;
        this.persons = persons;
    }

    /** @param before what it is now; null where there is nothing to compare with */
    record Line(String label, String before, String text) {}

    List<Line> of(Request request) {
        if (request.directiveId() == null) {
            return List.of();
        }
        RequestDetail detail = details.of(request);
        Directive directive = directives.find(request.directiveId()).orElseThrow();
        List<Line> lines = new ArrayList<>();
        switch (request.kind()) {
            case AMEND_DIRECTIVE -> amendment(lines, details.amendment(detail, new Faults()), directive);
            case REPLACE_DIRECTIVE -> replacement(lines, detail, directive.id());
            case ADD_ASSIGNMENT ->
                lines.addAll(addedPart.of(
                        details.part(detail, directive, new Faults()).draft()));
            case NAME_WATCHER -> watch(lines, RequestDetails.watch(detail));
            default -> {}
        }
        return lines.stream()
                .filter(line -> line.text() != null && !line.text().isEmpty())
                .toList();
    }

    private void amendment(List<Line> lines, DirectiveAmendment after, Directive now) {
        lines.add(new Line("Trích yếu", now.subject(), after.subject()));
        lines.add(new Line(
                "Nơi nhận",
                now.recipients(),
                after.recipients() == null ? null : String.join("\n", after.recipients())));
        lines.add(new Line("Người ký", person(now.signedBy()), person(after.signedBy())));
        lines.add(new Line("Báo cáo kết quả cho", now.reportTo(), after.reportTo()));
        lines.add(new Line(
                "Độ khẩn",
                now.urgency().label(),
                after.urgency() == null ? null : after.urgency().label()));
    }

    private void replacement(List<Line> lines, RequestDetail detail, long directiveId) {
        lines.add(line(
                "Văn bản thay thế",
                directives
                        .find(RequestDetails.replacedBy(detail))
                        .map(other -> "Số " + other.number() + " ngày " + VietnameseDate.write(other.issuedOn()) + ": "
                                + other.subject())
                        .orElse(null)));
        List<Assignment> open = assignments.ofDirective(directiveId).stream()
                .filter(part -> part.progress().isOpen())
                .toList();
        lines.add(line("Chuyển sang", titles(open.stream().filter(part -> RequestDetails.carriedOver(detail)
                .contains(part.id())))));
        lines.add(line("Bị thu hồi", titles(open.stream().filter(part -> !RequestDetails.carriedOver(detail)
                .contains(part.id())))));
    }

    private void watch(List<Line> lines, RequestDetail.Watch watch) {
        lines.add(line(
                "Theo dõi",
                watch.assignment() == null
                        ? "Cả văn bản"
                        : assignments
                                .find(watch.assignment())
                                .map(part -> "Nhiệm vụ " + part.ordinal() + ". " + part.title())
                                .orElse(null)));
        lines.add(line(
                "Giao cho",
                watch.agency() == null || watch.agency().isBlank() ? person(watch.person()) : agency(watch.agency())));
    }

    private static String titles(Stream<Assignment> parts) {
        return parts.map(part -> part.ordinal() + ". " + part.title()).collect(Collectors.joining("\n"));
    }

    private static Line line(String label, String text) {
        return new Line(label, null, text);
    }

    private String agency(String code) {
        return agencies.find(code == null ? "" : code).map(Agency::shortName).orElse(code);
    }

    private String person(String id) {
        return id == null ? null : persons.find(id).map(Person::fullName).orElse(id);
    }
}
