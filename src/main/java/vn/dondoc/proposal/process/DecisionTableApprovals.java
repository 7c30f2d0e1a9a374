package vn.dondoc.proposal.process;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.dmn.engine.DmnEngineException;
import org.camunda.bpm.engine.DecisionService;
import org.camunda.bpm.engine.ProcessEngineException;
import org.springframework.stereotype.Component;
import vn.dondoc.organisation.Agencies;
import vn.dondoc.organisation.Agency;
import vn.dondoc.proposal.ApprovalTables;
import vn.dondoc.proposal.Authority;
import vn.dondoc.proposal.DecisionLevel;
import vn.dondoc.proposal.ProposalText;

/** Asks the newest deployed version of the office's tables on proposals. */
@Component
class DecisionTableApprovals implements ApprovalTables {

    private final DecisionService decisions;
    private final Agencies agencies;
    private final Clock clock;

    DecisionTableApprovals(DecisionService decisions, Agencies agencies, Clock clock) {
        this.decisions = decisions;
        this.agencies = agencies;
        this.clock = clock;
    }

    @Override
    public Authority authority(ProposalText text) {
        List<Map<String, Object>> rows = rows(
                AuthorityTable.KEY,
                Map.of(
                        AuthorityTable.AMOUNT, text.amount(),
                        AuthorityTable.AGENCIES_CONCERNED, text.agenciesConcerned(),
                        AuthorityTable.PROVINCE_POLICY, text.provincePolicy()));
        if (rows.size() != 1) {
            throw unusable(AuthorityTable.KEY, "phải có đúng một dòng cho mỗi đề xuất", null);
        }
        Map<String, Object> row = rows.get(0);
        return new Authority(
                level(row.get(AuthorityTable.DECISION_LEVEL)),
                String.valueOf(row.get(AuthorityTable.RULE_ID)),
                String.valueOf(row.get(AuthorityTable.REASON)));
    }

    @Override
    public List<NamedAgency> toBeAsked(ProposalText text, String field) {
        Map<String, Agency> known = agencies.byCode();
        return rows(
                        OpinionAgenciesTable.KEY,
                        Map.of(
                                OpinionAgenciesTable.AMOUNT, text.amount(),
                                OpinionAgenciesTable.FIELD, field,
                                OpinionAgenciesTable.PROVINCE_POLICY, text.provincePolicy()))
                .stream()
                .map(row -> new NamedAgency(
                        existing(known, row.get(OpinionAgenciesTable.AGENCY_CODE)),
                        String.valueOf(row.get(OpinionAgenciesTable.RULE_ID))))
                .toList();
    }

    private String existing(Map<String, Agency> known, Object code) {
        Agency agency = known.get(String.valueOf(code));
        if (agency == null || !agency.existsOn(LocalDate.now(clock))) {
            throw unusable(OpinionAgenciesTable.KEY, "nêu cơ quan “" + code + "” không có trong danh mục", null);
        }
        return agency.code();
    }

    private static DecisionLevel level(Object named) {
        return Arrays.stream(DecisionLevel.values())
                .filter(level -> level.name().equals(named))
                .findFirst()
                .orElseThrow(() -> unusable(AuthorityTable.KEY, "nêu cấp quyết định “" + named + "” không có", null));
    }

    private List<Map<String, Object>> rows(String table, Map<String, Object> facts) {
        try {
            return decisions
                    .evaluateDecisionTableByKey(table)
                    .variables(facts)
                    .evaluate()
                    .getResultList();
        } catch (DmnEngineException | ProcessEngineException e) {
            throw unusable(table, "không tính được cho " + facts, e);
        }
    }

    private static IllegalStateException unusable(String table, String reason, Exception cause) {
        return new IllegalStateException("Bảng quyết định %s %s.".formatted(table, reason), cause);
    }
}
