package vn.dondoc.workflow;

import java.time.LocalDate;
import vn.dondoc.organisation.Role;

/**
 * What a task is about and who stands in which part of it: read once when a task comes into being.
 *
 * @param title without any person's name: it becomes a line in lists and mails
 * @param deciderId who decides the proposal by the table, null where all who hold {@code deciderRole} may
 * @param partyCode the agency whose own part of the assignment this is, null where it is nobody's own; {@code partyHandlerId} who
 *     handles it there
 * @param documentAgency the agency that issues the document in hand, null where there is none
 * @param documentSigner who signed that document
 * @param documentHandlerIssues whether that agency lets the handler enter the number
 * @param paused whether the assignment is paused
 */
public record TaskSubject(
        long directiveId,
        Long assignmentId,
        Long documentId,
        String directiveNumber,
        String title,
        String leadCode,
        String handlerId,
        String officeCode,
        String officeOfficer,
        String officeLeader,
        String provinceCode,
        String signerId,
        Role signerRole,
        String deciderId,
        Role deciderRole,
        String partyCode,
        String partyHandlerId,
        String documentAgency,
        boolean documentHandlerIssues,
        String documentSigner,
        LocalDate dueOn,
        String urgency,
        String field,
        boolean paused) {

    /** Where a task of that role lies: an agency and a role there, with one person where the rules name him. */
    public Holder holder(TaskRole role) {
        return switch (role) {
            case LEAD_CLERK -> new Holder(leadCode, Role.CLERK, null);
            case LEAD_LEADER -> new Holder(leadCode, Role.LEADER, null);
            case HANDLER -> new Holder(leadCode, Role.OFFICER, handlerId);
            case OFFICE_OFFICER -> new Holder(officeCode, Role.OFFICER, officeOfficer);
            case OFFICE_LEADER -> new Holder(officeCode, Role.LEADER, officeLeader);
            case SIGNER -> new Holder(provinceCode, signerRole, signerId);
            case DECIDER -> new Holder(provinceCode, deciderRole, deciderId);
            case CHAIR -> new Holder(provinceCode, Role.CHAIR, null);
            case PARTY_CLERK -> new Holder(partyCode, Role.CLERK, null);
            case PARTY_LEADER -> new Holder(partyCode, Role.LEADER, null);
            case PARTY_HANDLER -> new Holder(partyCode, Role.OFFICER, partyHandlerId);
            case DOCUMENT_CLERK ->
                documentHandlerIssues
                        ? new Holder(documentAgency, Role.OFFICER, documentAgency.equals(leadCode) ? handlerId : null)
                        : new Holder(documentAgency, Role.CLERK, null);
        };
    }

    /** @param personId null where the task lies with all who hold the role */
    public record Holder(String agencyCode, Role role, String personId) {}
}
