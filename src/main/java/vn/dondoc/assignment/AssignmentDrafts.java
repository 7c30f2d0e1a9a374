package vn.dondoc.assignment;

import java.util.List;
import java.util.stream.Stream;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.GeneratedKeyHolder;
import org.springframework.stereotype.Repository;
import vn.dondoc.language.VietnameseText;

/** What the Office breaks a directive into, until it is given out. */
@Repository
public class AssignmentDrafts {

    private final JdbcClient jdbc;

    AssignmentDrafts(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    public long add(long directiveId, AssignmentDraft draft) {
        GeneratedKeyHolder key = new GeneratedKeyHolder();
        jdbc.sql(
                        """
                insert into assignment (directive_id, ordinal, title, content, lead_code, kind, proposal_required,
                    beneficiary_list_required, written_deadline, written_days, deadline_basis, progress, search_text,
                    search_words)
                values (:directive, :ordinal, :title, :content, :lead, :kind, :proposal, :list, :written, :days, :basis, 'DRAFTED', :search,
                    concat(' ', (select d.search_text from directive d where d.id = :directive), ' ', cast(:search as varchar(1200)), ' ',
                      (select string_agg(g.search_text, ' ') from agency g where g.code in (:agencies))))""")
                .param("directive", directiveId)
                .param("ordinal", draft.ordinal())
                .param("title", draft.title())
                .param("content", draft.content())
                .param("lead", draft.leadCode())
                .param("kind", draft.kind().name())
                .param("proposal", draft.proposalRequired())
                .param("list", draft.beneficiaryListRequired())
                .param("written", draft.writtenDeadline())
                .param("days", draft.writtenDays())
                .param(
                        "basis",
                        draft.deadlineBasis() == null
                                ? null
                                : draft.deadlineBasis().name())
                // The sentence may name a child; only the title is searched.
                .param("agencies", agencies(draft))
                .param("search", VietnameseText.searchText(1200, draft.title()))
                .update(key, "id");
        long id = key.getKey().longValue();
        draft.coordinatorCodes().forEach(code -> jdbc.sql(
                        "insert into assignment_coordinator (assignment_id, agency_code) values (:id, :code)")
                .param("id", id)
                .param("code", code)
                .update());
        return id;
    }

    private static List<String> agencies(AssignmentDraft draft) {
        return Stream.concat(Stream.of(draft.leadCode()), draft.coordinatorCodes().stream())
                .toList();
    }

    /** Those of an earlier attempt go before new ones are added. */
    public void removeAll(long directiveId) {
        for (String statement : List.of(
                "delete from fact_basis where directive_id = :id and assignment_id is not null",
                "delete from assignment_coordinator where assignment_id in (select id from assignment where directive_id = :id)",
                "delete from assignment where directive_id = :id and progress = 'DRAFTED'")) {
            jdbc.sql(statement).param("id", directiveId).update();
        }
    }
}
