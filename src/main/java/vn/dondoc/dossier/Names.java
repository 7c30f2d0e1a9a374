package vn.dondoc.dossier;

import java.time.LocalDate;
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

/** The names that stand for codes and ids, read together for one answer. */
record Names(Map<String, Agency> agencies, Map<String, String> persons, ReportCycle cycle) {

    String agency(String code) {
        return code == null
                ? null
                : agencies.containsKey(code) ? agencies.get(code).shortName() : code;
    }

    String person(String id) {
        return id == null
                ? null
                : Actor.SYSTEM.id().equals(id) ? Actor.SYSTEM.fullName() : persons.getOrDefault(id, id);
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
            Map<String, String> persons =
                    jdbc.sql("select id, full_name from person").query(PersonName.class).list().stream()
                            .collect(Collectors.toMap(PersonName::id, PersonName::fullName));
            return new Names(
                    agencies.all().stream().collect(Collectors.toMap(Agency::code, Function.identity())),
                    persons,
                    cycle);
        }
    }

    record PersonName(String id, String fullName) {}
}
