package vn.dondoc.assignment;

import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import vn.dondoc.organisation.AgencySaved;

/**
 * The words by which assignments are found ({@link vn.dondoc.search.WordSearch}): number and subject of the directive, title, lead
 * and coordinating agencies. A new one is written with them; here they follow what changes.
 */
@Repository
public class AssignmentWords {

    private static final String REFRESH =
            """
            update assignment set search_words = (
              select concat(' ', d.search_text, ' ', assignment.search_text, ' ', (
                select string_agg(g.search_text, ' ') from agency g
                 where g.code = assignment.lead_code
                    or exists (select 1 from assignment_coordinator c
                                where c.assignment_id = assignment.id and c.agency_code = g.code)))
                from directive d where d.id = assignment.directive_id)
             where\s""";

    private final JdbcClient jdbc;

    AssignmentWords(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Another directive, lead or coordinating agency. */
    void changed(long assignmentId) {
        jdbc.sql(REFRESH + "assignment.id = :id").param("id", assignmentId).update();
    }

    /** The directive says something else, with all its parts. */
    public void directiveChanged(long directiveId) {
        jdbc.sql(REFRESH + "assignment.directive_id = :id")
                .param("id", directiveId)
                .update();
    }

    /** An agency that keeps its name costs no row. */
    @EventListener
    void agencySaved(AgencySaved saved) {
        jdbc.sql(
                        REFRESH
                                + """
                        (assignment.lead_code = :code or exists (select 1 from assignment_coordinator c
                          where c.assignment_id = assignment.id and c.agency_code = :code))
                        and assignment.search_words not like
                          (select concat('% ', n.search_text, '%') from agency n where n.code = :code)""")
                .param("code", saved.agency().code())
                .update();
    }
}
