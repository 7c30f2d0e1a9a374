package vn.dondoc.note;

import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.GeneratedKeyHolder;
import org.springframework.stereotype.Repository;
import vn.dondoc.language.VietnameseOrder;

/** The notes: written once, never changed. */
@Repository
class Notes {

    /** Around work on an assignment: all about it and about its directive; around work on a directive: what is about that as a whole. */
    private static final String AROUND =
            """

             where n.directive_id = :directive
               and (n.assignment_id is null or n.assignment_id = coalesce(cast(:assignment as bigint), -1))""";

    private final JdbcClient jdbc;
    private final Clock clock;

    Notes(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** Empty if there is no such assignment. */
    Optional<Around> aroundAssignment(long id) {
        return jdbc.sql("select directive_id, id as assignment_id from assignment where id = :id")
                .param("id", id)
                .query(Around.class)
                .optional();
    }

    record About(String subjectKind, long subjectId) {}

    record Mention(long noteId, String fullName) {}

    long add(NewNote note) {
        GeneratedKeyHolder key = new GeneratedKeyHolder();
        jdbc.sql(
                        """
                insert into note (subject_kind, subject_id, directive_id, assignment_id, text, written_by, agency_code, written_at)
                values (:kind, :subject, :directive, :assignment, :text, :by, :agency, :at)""")
                .param("kind", note.level().subject().kind())
                .param("subject", note.level().id())
                .param("directive", note.directiveId())
                .param("assignment", note.assignmentId())
                .param("text", note.text())
                .param("by", note.writtenBy())
                .param("agency", note.agencyCode())
                .param("at", OffsetDateTime.now(clock))
                .update(key, "id");
        long id = key.getKey().longValue();
        note.mentioned()
                .forEach(person -> jdbc.sql("insert into note_mention (note_id, person_id) values (:note, :person)")
                        .param("note", id)
                        .param("person", person)
                        .update());
        return id;
    }

    /** The things about which there are notes. */
    List<About> subjects(Around around) {
        return around("select distinct n.subject_kind, n.subject_id from note n" + AROUND, around)
                .query(About.class)
                .list();
    }

    /** @param subjects the keys of those whose notes are wanted, never empty */
    List<Note> page(Around around, List<String> subjects, int page, int size) {
        return around(
                        """
                        select n.id, n.subject_kind, n.subject_id, n.text, n.written_by, p.full_name as written_by_name,
                               p.title as written_by_title, a.short_name as agency_name, n.written_at
                          from note n join person p on p.id = n.written_by left join agency a on a.code = n.agency_code
                        """
                                + AROUND
                                + " and concat(n.subject_kind, ':', n.subject_id) in (:subjects)"
                                + " order by n.id desc limit :size offset :from",
                        around)
                .param("subjects", subjects)
                .param("size", size)
                .param("from", (long) page * size)
                .query(Note.class)
                .list();
    }

    long count(Around around, List<String> subjects) {
        return around(
                        "select count(*) from note n" + AROUND
                                + " and concat(n.subject_kind, ':', n.subject_id) in (:subjects)",
                        around)
                .param("subjects", subjects)
                .query(Long.class)
                .single();
    }

    /** Whom each of the notes mentions, by name. */
    Map<Long, List<String>> mentioned(List<Note> notes) {
        if (notes.isEmpty()) {
            return Map.of();
        }
        return jdbc
                .sql(
                        """
                select m.note_id, p.full_name from note_mention m join person p on p.id = m.person_id
                 where m.note_id in (:notes)""")
                .param("notes", notes.stream().map(Note::id).toList())
                .query(Mention.class)
                .list()
                .stream()
                .sorted(Comparator.comparing(Mention::fullName, VietnameseOrder.PERSONS))
                .collect(Collectors.groupingBy(
                        Mention::noteId,
                        LinkedHashMap::new,
                        Collectors.mapping(Mention::fullName, Collectors.toList())));
    }

    private JdbcClient.StatementSpec around(String sql, Around around) {
        return jdbc.sql(sql).param("directive", around.directiveId()).param("assignment", around.assignmentId());
    }
}
