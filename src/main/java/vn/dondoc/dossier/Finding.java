package vn.dondoc.dossier;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import vn.dondoc.assignment.Assignment;
import vn.dondoc.assignment.Assignments;
import vn.dondoc.assignment.VisibleAssignments;
import vn.dondoc.identity.Actor;
import vn.dondoc.organisation.Agencies;
import vn.dondoc.search.WordSearch;
import vn.dondoc.workflow.OpenTask;

/** What somebody finds by words, with where it stands and where it leads: a fixed number of statements for a page. */
@Service
class Finding {

    private static final int MOST_UNDIVIDED = 20;

    private final WordSearch words;
    private final FoundIds found;
    private final FoundTasks tasks;
    private final Assignments assignments;
    private final Agencies agencies;
    private final Dossiers dossiers;
    private final VisibleAssignments visible;
    private final JdbcClient jdbc;

    Finding(
            WordSearch words,
            FoundIds found,
            FoundTasks tasks,
            Assignments assignments,
            Agencies agencies,
            Dossiers dossiers,
            VisibleAssignments visible,
            JdbcClient jdbc) {
        this.words = words;
        this.found = found;
        this.tasks = tasks;
        this.assignments = assignments;
        this.agencies = agencies;
        this.dossiers = dossiers;
        this.visible = visible;
        this.jdbc = jdbc;
    }

    record Heading(long id, String number, LocalDate issuedOn, String subject) {}

    FoundIds.Page ids(Actor reader, String text, int page, int size) {
        return found.of(reader, text, page, size);
    }

    List<FoundLine> lines(Actor reader, String text, List<Long> ids) {
        Map<Long, Assignment> parts =
                assignments.all(ids).stream().collect(Collectors.toMap(Assignment::id, Function.identity()));
        Map<Long, Heading> headings =
                headings(parts.values().stream().map(Assignment::directiveId).toList());
        Map<Long, List<FoundLine.FoundFile>> files = found.files(reader, text, ids);
        Map<Long, OpenTask> open = tasks.ofAssignments(reader, ids);
        Map<String, String> names = agencies.all().stream()
                .collect(Collectors.toMap(agency -> agency.code(), agency -> agency.shortName()));
        Lateness lateness = dossiers.lateness();
        Set<Long> seen = visible.among(reader, ids);
        return ids.stream()
                .map(parts::get)
                .filter(Objects::nonNull)
                .map(part -> FoundLine.of(
                        part,
                        headings.get(part.directiveId()),
                        names.get(part.leadCode()),
                        lateness,
                        files.getOrDefault(part.id(), List.of()),
                        open.get(part.id()),
                        seen.contains(part.id())))
                .toList();
    }

    /** Entered, but not yet broken down into assignments, by words or by a file's name: the Office's and the province's only. */
    List<FoundLine> undivided(Actor reader, String text) {
        Optional<WordSearch.Found> byText = words.inFew("concat(' ', d.search_text)", text);
        Optional<WordSearch.Found> byFile = words.inFew("f.search_words", text);
        if (!reader.overseesAll() || byText.isEmpty() || byFile.isEmpty()) {
            return List.of();
        }
        List<Heading> all = jdbc.sql(
                        """
                select d.id, d.number, d.issued_on, d.subject from directive d
                 where d.state = 'ENTERED' and not exists (select 1 from assignment a where a.directive_id = d.id)
                   and (%s or exists (select 1 from file f%sf.subject_id = d.id and %s))
                 order by d.id desc limit :most"""
                                .formatted(
                                        byText.get().condition(),
                                        FoundPlaces.KEPT_OF_DIRECTIVE,
                                        byFile.get().condition()))
                .params(byText.get().params())
                .params(byFile.get().params())
                .param("most", MOST_UNDIVIDED)
                .query(Heading.class)
                .list();
        List<Long> ids = all.stream().map(Heading::id).toList();
        Map<Long, OpenTask> open = tasks.ofDirectives(reader, ids);
        Map<Long, List<FoundLine.FoundFile>> files = found.filesOfUndivided(text, ids);
        return all.stream()
                .map(directive -> FoundLine.undivided(
                        directive, files.getOrDefault(directive.id(), List.of()), open.get(directive.id())))
                .toList();
    }

    private Map<Long, Heading> headings(List<Long> ids) {
        return ids.isEmpty()
                ? Map.of()
                : jdbc
                        .sql("select d.id, d.number, d.issued_on, d.subject from directive d where d.id in (:ids)")
                        .param("ids", ids)
                        .query(Heading.class)
                        .list()
                        .stream()
                        .collect(Collectors.toMap(Heading::id, Function.identity()));
    }
}
