package vn.dondoc.organisation;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The agencies. */
@Repository
public class Agencies {

    private static final String SELECT =
            "select code, name, short_name, kind, parent_code, valid_from, valid_to, handler_issues from agency";

    private final JdbcClient jdbc;

    Agencies(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    public Optional<Agency> find(String code) {
        return jdbc.sql(SELECT + " where code = :code")
                .param("code", code)
                .query(Agency.class)
                .optional();
    }

    /** @return what the agency is called in lists; the code itself if there is no such agency */
    public String shortName(String code) {
        return find(code).map(Agency::shortName).orElse(code);
    }

    /** All agencies, the province first, then as an official list has them: office, departments, districts. */
    public List<Agency> all() {
        return jdbc.sql(SELECT).query(Agency.class).list().stream()
                .sorted(Agency.OFFICIAL_ORDER)
                .toList();
    }

    /** Where each stands in {@link #all}, by its code. */
    public Map<String, Integer> places() {
        Map<String, Integer> places = new HashMap<>();
        all().forEach(agency -> places.put(agency.code(), places.size()));
        return places;
    }

    public Map<String, Agency> byCode() {
        return all().stream().collect(Collectors.toMap(Agency::code, Function.identity()));
    }

    /** The province's committee: what is decided is issued in its name. */
    public Optional<Agency> province() {
        return jdbc.sql(SELECT + " where kind = 'province'").query(Agency.class).optional();
    }

    /** The Office of the People's Committee: it registers, gives out, follows up and confirms. */
    public Optional<Agency> office() {
        return jdbc.sql(SELECT + " where kind = 'office'").query(Agency.class).optional();
    }
}
