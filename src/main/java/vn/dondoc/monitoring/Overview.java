package vn.dondoc.monitoring;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;

/**
 * The first page of Cockpit for a manager.
 *
 * @param countedAt the moment as of which all of it is
 * @param figures of what his agencies lead
 * @param coordinated in how many others his agencies take part; 0 for whoever oversees all
 * @param directives in hand, those with overdue work first
 * @param directivesInHand how many there are in all
 * @param dueUntil the last day of this week
 * @param dueThisWeek the first of the open work in time that is due from today to that day, reported or not
 * @param dueThisWeekInAll how many lines the list of it holds
 */
public record Overview(
        LocalDate today,
        OffsetDateTime countedAt,
        Figures figures,
        Shares shares,
        long coordinated,
        List<DirectiveProgress> directives,
        long directivesInHand,
        List<AgencyMatrix.Row> agencies,
        LocalDate dueUntil,
        List<ListRow> dueThisWeek,
        long dueThisWeekInAll) {}
