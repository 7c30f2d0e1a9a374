package vn.dondoc.proposal;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.dondoc.deadline.HandlingTimes;
import vn.dondoc.deadline.WorkingCalendar;
import vn.dondoc.deadline.WorkingCalendars;
import vn.dondoc.organisation.Agencies;
import vn.dondoc.organisation.Agency;
import vn.dondoc.organisation.AgencyKind;
import vn.dondoc.problem.Faults;
import vn.dondoc.proposal.ApprovalTables.NamedAgency;
import vn.dondoc.workflow.Act;

/** Who is asked for an opinion, in rounds: nobody is asked twice for the same unless the drafter says so. */
@Service
public class OpinionRounds {

    private static final Set<String> NOT_ASKED = Set.of(AgencyKind.PROVINCE, AgencyKind.OFFICE);

    private final Proposals proposals;
    private final Opinions opinions;
    private final ApprovalTables tables;
    private final Agencies agencies;
    private final HandlingTimes handlingTimes;
    private final WorkingCalendars calendars;
    private final ProposalProcess process;
    private final ProposalJournal journal;
    private final Clock clock;

    OpinionRounds(
            Proposals proposals,
            Opinions opinions,
            ApprovalTables tables,
            Agencies agencies,
            HandlingTimes handlingTimes,
            WorkingCalendars calendars,
            ProposalProcess process,
            ProposalJournal journal,
            Clock clock) {
        this.proposals = proposals;
        this.opinions = opinions;
        this.tables = tables;
        this.agencies = agencies;
        this.handlingTimes = handlingTimes;
        this.calendars = calendars;
        this.process = process;
        this.journal = journal;
        this.clock = clock;
    }

    /** Those whom a drafter may add: existing agencies, not his own, and not those who examine and decide. */
    void checkAdded(Faults faults, Proposal proposal, Collection<String> codes) {
        Map<String, Agency> known = agencies.byCode();
        for (String code : codes) {
            Agency agency = known.get(code);
            if (agency == null || !agency.existsOn(LocalDate.now(clock)) || NOT_ASKED.contains(agency.kind())) {
                faults.add("addedAgencies", "Không lấy ý kiến được của cơ quan “" + code + "”; hãy bỏ ra.");
            } else if (code.equals(proposal.leadCode())) {
                faults.add("addedAgencies", "Cơ quan chủ trì không tự góp ý cho đề xuất của mình; hãy bỏ ra.");
            }
        }
    }

    /** Names those who are asked next. @return whether anybody is */
    boolean name(Proposal proposal, ProposalText text, Collection<String> added, boolean askAgain) {
        Map<String, NamedAgency> named = new LinkedHashMap<>();
        tables.toBeAsked(text, proposal.field()).forEach(agency -> named.putIfAbsent(agency.agencyCode(), agency));
        added.forEach(code -> named.putIfAbsent(code, new NamedAgency(code, null)));
        List<Opinion> before = opinions.ofProposal(proposal.id());
        before.forEach(opinion -> {
            if (askAgain) {
                named.putIfAbsent(opinion.agencyCode(), new NamedAgency(opinion.agencyCode(), opinion.ruleId()));
            } else {
                named.remove(opinion.agencyCode());
            }
        });
        named.remove(proposal.leadCode());
        if (named.isEmpty()) {
            return false;
        }
        int round = proposal.opinionRound() + 1;
        proposals.beginRound(proposal.id(), round);
        LocalDate dueOn = calendars
                .forDates()
                .addWorkingDays(LocalDate.now(clock), handlingTimes.forStep("opinion", proposal.urgency()));
        named.values().forEach(agency -> opinions.add(proposal, round, agency, dueOn));
        return true;
    }

    /** Begins the work of those who were named and says how the path goes on. */
    @Transactional
    public AskingOutcome ask(Act act, long proposalId) {
        Proposal proposal = proposals.lock(proposalId);
        List<Opinion> all = opinions.ofProposal(proposalId);
        List<Opinion> toAsk = all.stream()
                .filter(opinion -> opinion.processInstanceId() == null)
                .toList();
        if (toAsk.isEmpty()) {
            proposals.move(proposalId, all.isEmpty() ? ProposalState.SIGNING : ProposalState.EXPLAINING);
            return all.isEmpty() ? AskingOutcome.NONE : AskingOutcome.GIVEN;
        }
        proposals.move(proposalId, ProposalState.ASKING);
        WorkingCalendar calendar = calendars.forDates();
        for (Opinion opinion : toAsk) {
            opinions.started(
                    opinion.id(), process.ask(opinion.id(), proposal.businessKey(), opinion.silentAt(calendar)));
        }
        journal.write(act, proposal, "OPINIONS_ASKED", "Gửi lấy ý kiến: " + names(toAsk) + ".", null);
        return AskingOutcome.ASKED;
    }

    private String names(List<Opinion> asked) {
        Map<String, Agency> known = agencies.byCode();
        return asked.stream()
                .map(opinion -> known.get(opinion.agencyCode()).shortName())
                .collect(Collectors.joining(", "));
    }
}
