package vn.dondoc.proposal.process;

import java.time.OffsetDateTime;
import java.util.Date;
import java.util.Map;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.RuntimeService;
import org.springframework.stereotype.Component;
import vn.dondoc.proposal.Proposal;
import vn.dondoc.proposal.ProposalProcess;
import vn.dondoc.workflow.ProcessVariable;

/** Carries proposals and opinions through {@code processes/proposal.bpmn} and {@code processes/opinion.bpmn}. */
@Component
class ProposalExecution implements ProposalProcess {

    private final RuntimeService runtimeService;
    private final ManagementService managementService;

    ProposalExecution(RuntimeService runtimeService, ManagementService managementService) {
        this.runtimeService = runtimeService;
        this.managementService = managementService;
    }

    @Override
    public String start(long proposalId, String businessKey) {
        return runtimeService
                .startProcessInstanceByKey(
                        ProposalModel.KEY, businessKey, Map.of(ProcessVariable.PROPOSAL_ID, proposalId))
                .getId();
    }

    @Override
    public String ask(long opinionId, String businessKey, OffsetDateTime silentAt) {
        return runtimeService
                .startProcessInstanceByKey(
                        OpinionModel.KEY,
                        businessKey,
                        Map.of(
                                ProcessVariable.OPINION_ID,
                                opinionId,
                                ProcessVariable.SILENT_AT,
                                Date.from(silentAt.toInstant())))
                .getId();
    }

    /** The variable moves with the timer: a timer that is made anew reads it. */
    @Override
    public void moveSilence(String processInstanceId, OffsetDateTime silentAt) {
        runtimeService.setVariable(processInstanceId, ProcessVariable.SILENT_AT, Date.from(silentAt.toInstant()));
        String timer = managementService
                .createJobQuery()
                .processInstanceId(processInstanceId)
                .timers()
                .singleResult()
                .getId();
        managementService.recalculateJobDuedate(timer, false);
    }

    @Override
    public void opinionsGathered(Proposal proposal) {
        tell(proposal.processInstanceId(), ProposalModel.Message.OPINIONS_GATHERED);
    }

    @Override
    public void recalled(String processInstanceId) {
        tell(processInstanceId, ProposalModel.Message.RECALLED);
    }

    private void tell(String processInstanceId, String message) {
        runtimeService
                .createMessageCorrelation(message)
                .processInstanceId(processInstanceId)
                .correlate();
    }
}
