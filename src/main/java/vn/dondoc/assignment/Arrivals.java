package vn.dondoc.assignment;

import java.time.LocalDate;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The arrival books: one number for each document and agency. */
@Repository
public class Arrivals {

    /** @param number số đến, {@code arrivedOn} ngày đến */
    public record Arrival(String number, LocalDate arrivedOn) {}

    private final JdbcClient jdbc;

    Arrivals(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    public Optional<Arrival> find(long directiveId, String agencyCode) {
        return jdbc.sql(
                        "select number, arrived_on from arrival where directive_id = :directive and agency_code = :agency")
                .param("directive", directiveId)
                .param("agency", agencyCode)
                .query(Arrival.class)
                .optional();
    }

    void add(long directiveId, String agencyCode, Arrival arrival, String registeredBy) {
        jdbc.sql(
                        """
                insert into arrival (directive_id, agency_code, number, arrived_on, registered_by)
                values (:directive, :agency, :number, :on, :by)""")
                .param("directive", directiveId)
                .param("agency", agencyCode)
                .param("number", arrival.number())
                .param("on", arrival.arrivedOn())
                .param("by", registeredBy)
                .update();
    }
}
