package vn.dondoc.dossier;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import vn.dondoc.deadline.ReportCycle;
import vn.dondoc.deadline.ReportPeriod;
import vn.dondoc.identity.Actor;
import vn.dondoc.organisation.Agencies;
import vn.dondoc.organisation.Agency;
import vn.dondoc.organisation.GrantEntry;
import vn.dondoc.organisation.Role;

/** The names that stand for codes and ids, read together for one answer. */
record Names(Map<String, Agency> agencies, Map<String, List<Post>> posts, ReportCycle cycle) {

    String agency(String code) {
        return code == null
                ? null
                : agencies.containsKey(code) ? agencies.get(code).shortName() : code;
    }

    String person(String id) {
        return id == null
                ? null
                : Actor.SYSTEM.id().equals(id)
                        ? Actor.SYSTEM.fullName()
                        : posts.containsKey(id) ? posts.get(id).get(0).fullName() : id;
    }

    /** Where the person worked on that day, in that agency rather than another; null where in none. */
    String agencyOf(String personId, LocalDate day, String rather) {
        List<String> codes = posts.getOrDefault(personId, List.of()).stream()
                .filter(post -> post.isHeldOn(day))
                .map(Post::agencyCode)
                .toList();
        return codes.isEmpty() ? null : agency(codes.contains(rather) ? rather : codes.get(0));
    }

    String period(LocalDate periodTo) {
        return ReportPeriod.containing(cycle, periodTo).label();
    }

    /** Reads them. */
    @Component
    static class Reader {

        private final Agencies agencies;
        private final JdbcClient jdbc;
        private final ReportCycle cycle;

        Reader(
                Agencies agencies,
                JdbcClient jdbc,
                @org.springframework.beans.factory.annotation.Value("${dondoc.standing.report-cycle:QUARTER}")
                        ReportCycle cycle) {
            this.agencies = agencies;
            this.jdbc = jdbc;
            this.cycle = cycle;
        }

        Names read() {
            Map<String, List<Post>> posts = jdbc
                    .sql(
                            """
                            select p.id, p.full_name, g.agency_code, g.role, g.valid_from, g.valid_to
                              from person p left join role_grant g on g.person_id = p.id
                             order by p.id, g.agency_code""")
                    .query(Post.class)
                    .list()
                    .stream()
                    .collect(Collectors.groupingBy(Post::id));
            return new Names(
                    agencies.all().stream().collect(Collectors.toMap(Agency::code, Function.identity())), posts, cycle);
        }
    }

    /** A person in an agency, {@code agencyCode} null where in none. */
    record Post(String id, String fullName, String agencyCode, Role role, LocalDate validFrom, LocalDate validTo) {

        private boolean isHeldOn(LocalDate day) {
            return agencyCode != null && new GrantEntry(id, agencyCode, role, validFrom, validTo).holdsOn(day);
        }
    }
}
