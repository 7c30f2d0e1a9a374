package vn.dondoc.workflow;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Arrays;
import vn.dondoc.identity.TaskAccess;
import vn.dondoc.organisation.Role;

/**
 * An open user task with what lists, filters and access decisions need.
 *
 * @param step the model's element without its prefix: {@code registerArrival}
 * @param subjectId the id of what the task's process is about
 * @param locked whether nothing can be submitted now, because the assignment is paused
 * @param principalId for whom the one who has it took it; null in his own right
 * @param submittedFor for whom the one who sent it sent it; null in his own right
 * @param excluded persons who took part in an earlier step and are kept from this one, separated by blanks
 */
public record OpenTask(
        String taskId,
        String processInstanceId,
        String executionId,
        String processDefinitionId,
        String processKey,
        String step,
        String name,
        TaskRole role,
        String agencyCode,
        Role agencyRole,
        String assigneeId,
        String principalId,
        String excluded,
        String submittedBy,
        String submittedFor,
        long subjectId,
        boolean locked,
        long directiveId,
        Long assignmentId,
        Long documentId,
        String directiveNumber,
        String title,
        String leadCode,
        LocalDate dueOn,
        String urgency,
        String field,
        OffsetDateTime createdAt)
        implements TaskAccess {

    /** Whether the result is issued already: what is left of the assignment is not measured by its date. */
    public boolean afterResult() {
        return step.equals("confirmResult");
    }

    /** Whose work it is while somebody has it: the principal of the one who took it, or that one himself. */
    String workOf() {
        return principalId == null ? assigneeId : principalId;
    }

    /** Whether whoever has it is on record for the work as a whole, as its handler; an opinion is drafted by whoever drafts it. */
    public boolean namesHandler() {
        return role == TaskRole.HANDLER || role == TaskRole.PARTY_HANDLER && processKey.equals("contribution");
    }

    @Override
    public boolean isSigning() {
        return Steps.SIGNING.contains(step);
    }

    @Override
    public boolean excludes(String personId) {
        return Arrays.asList(excluded.split(" ")).contains(personId);
    }
}
