package vn.dondoc.proposal.process;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.springframework.stereotype.Component;
import vn.dondoc.decision.TableCheck;
import vn.dondoc.organisation.Agencies;

/** Whoever is asked for an opinion exists. No row is an answer too: nobody is asked. */
@Component
class OpinionAgenciesCheck implements TableCheck {

    private final Agencies agencies;
    private final Clock clock;

    OpinionAgenciesCheck(Agencies agencies, Clock clock) {
        this.agencies = agencies;
        this.clock = clock;
    }

    @Override
    public String decisionKey() {
        return OpinionAgenciesTable.KEY;
    }

    @Override
    public List<String> faults(Map<String, Object> facts, List<Map<String, Object>> rows) {
        LocalDate today = LocalDate.now(clock);
        return rows.stream()
                .map(row -> Objects.toString(row.get(OpinionAgenciesTable.AGENCY_CODE), ""))
                .filter(code -> agencies.find(code)
                        .filter(agency -> agency.existsOn(today))
                        .isEmpty())
                .map(code -> "cơ quan “" + code + "” không có trong danh mục")
                .toList();
    }
}
