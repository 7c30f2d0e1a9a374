package vn.dondoc.dossier;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import vn.dondoc.assignment.DeadlineState;
import vn.dondoc.assignment.Progress;
import vn.dondoc.identity.AccessPolicy;
import vn.dondoc.identity.Actor;
import vn.dondoc.language.VietnameseText;
import vn.dondoc.problem.Paging;
import vn.dondoc.problem.Problem;

/** Finds directives and assignments by what other systems ask for, never beyond what the person may see. */
@Repository
class DossierSearch {

    /** @param text searched without diacritics; every criterion may be null */
    record Criteria(String agency, Progress progress, DeadlineState deadlineState, String text, int page, int size) {

        /** @throws Problem if page or size cannot be */
        Criteria {
            Paging.require(page, size);
            text = text == null || text.isBlank() ? null : text;
        }
    }

    /** @param total how many there are in all */
    record Page(List<Long> ids, long total) {}

    private final JdbcClient jdbc;

    DossierSearch(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    Page assignments(Actor actor, Criteria criteria, Lateness lateness) {
        Map<String, Object> params = params(actor, criteria, lateness);
        String from = " from assignment a join directive d on d.id = a.directive_id where " + conditions(criteria);
        return page(
                "select a.id" + from + " order by d.issued_on desc, d.id desc, a.ordinal, a.id",
                "select count(*)" + from,
                criteria,
                params);
    }

    Page directives(Actor actor, Criteria criteria, Lateness lateness) {
        Map<String, Object> params = params(actor, criteria, lateness);
        boolean byPart = criteria.agency() != null || criteria.progress() != null || criteria.deadlineState() != null;
        String from = " from directive d where "
                + (byPart ? "" : "(:seesAll = true or ")
                + "exists (select 1 from assignment a where a.directive_id = d.id and " + conditions(criteria) + ")"
                + (byPart ? "" : ")")
                + (criteria.text() == null ? "" : " and d.search_text like :text");
        return page(
                "select d.id" + from + " order by d.issued_on desc, d.id desc",
                "select count(*)" + from,
                criteria,
                params);
    }

    private Page page(String select, String count, Criteria criteria, Map<String, Object> params) {
        List<Long> ids = jdbc.sql(select + " limit :size offset :offset")
                .params(params)
                .param("size", criteria.size())
                .param("offset", (long) criteria.page() * criteria.size())
                .query(Long.class)
                .list();
        return new Page(ids, jdbc.sql(count).params(params).query(Long.class).single());
    }

    private static String conditions(Criteria criteria) {
        List<String> conditions = new ArrayList<>(List.of(AccessPolicy.VISIBLE_ASSIGNMENT));
        if (criteria.agency() != null) {
            conditions.add(
                    """
                    (a.lead_code = :agency or exists
                      (select 1 from assignment_coordinator k where k.assignment_id = a.id and k.agency_code = :agency))""");
        }
        if (criteria.progress() != null) {
            conditions.add("a.progress = :progress");
        }
        if (criteria.deadlineState() != null) {
            conditions.add("a.progress <> 'RECALLED'");
            conditions.add(condition(criteria.deadlineState()));
        }
        if (criteria.text() != null) {
            conditions.add("(a.search_text like :text or d.search_text like :text)");
        }
        return String.join(" and ", conditions);
    }

    /** The same axis as {@link DeadlineState#of}, said in SQL. */
    private static String condition(DeadlineState state) {
        String judgedOn =
                """
                case when a.progress in ('COMPLETED', 'AWAITING_CONFIRMATION', 'PAUSED') then coalesce(a.result_issued_on, cast(:today as date))
                     when a.progress in ('FOLLOW_UP_ENDED', 'RECALLED') then a.ended_on else cast(:today as date) end""";
        String running =
                "(a.result_issued_on is null and a.progress not in ('COMPLETED', 'FOLLOW_UP_ENDED', 'RECALLED'))";
        return switch (state) {
            case NO_DEADLINE -> "a.due_on is null";
            case OVERDUE -> "a.due_on < " + judgedOn;
            case DUE_SOON -> "(a.due_on >= " + judgedOn + " and a.due_on <= :dueSoonUntil and " + running + ")";
            case IN_TIME -> "(a.due_on >= " + judgedOn + " and (a.due_on > :dueSoonUntil or not " + running + "))";
        };
    }

    private Map<String, Object> params(Actor actor, Criteria criteria, Lateness lateness) {
        Map<String, Object> params = new HashMap<>(AccessPolicy.reader(actor));
        params.put("today", lateness.today());
        params.put("dueSoonUntil", lateness.dueSoonUntil());
        if (criteria.agency() != null) {
            params.put("agency", criteria.agency());
        }
        if (criteria.progress() != null) {
            params.put("progress", criteria.progress().name());
        }
        if (criteria.text() != null) {
            params.put("text", VietnameseText.likePattern(criteria.text()));
        }
        return params;
    }
}
