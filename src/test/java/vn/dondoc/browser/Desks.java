package vn.dondoc.browser;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The desks of everybody who takes part in a walk: each logs in once, when it is her turn. */
final class Desks implements AutoCloseable {

    private final String address;
    private final Map<String, Desk> desks = new HashMap<>();

    Desks(int port) {
        address = "http://localhost:" + port;
    }

    Desk of(String personId) {
        return desks.computeIfAbsent(personId, id -> Desk.login(Chromium.browser(), address, id));
    }

    /** The agency's people go home, having met no fault: an open Tasklist holds a hundred megabytes. */
    void leave(String agency) {
        List.copyOf(desks.keySet()).stream().filter(id -> id.startsWith(agency)).forEach(id -> {
            assertThat(desks.get(id).faults()).as(id).isEmpty();
            desks.remove(id).close();
        });
    }

    /** What broke in anybody's scripts. */
    List<String> faults() {
        return desks.values().stream().flatMap(desk -> desk.faults().stream()).toList();
    }

    @Override
    public void close() {
        desks.values().forEach(Desk::close);
    }
}
