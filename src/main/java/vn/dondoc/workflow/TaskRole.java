package vn.dondoc.workflow;

import java.util.Arrays;

/** Who does a user task: the value of the property {@code role} in the models. */
public enum TaskRole {
    LEAD_CLERK("leadClerk"),
    LEAD_LEADER("leadLeader"),
    HANDLER("handler"),
    OFFICE_OFFICER("officeOfficer"),
    OFFICE_LEADER("officeLeader"),
    SIGNER("signer"),
    CHAIR("chair"),
    /** Whom the office's table names for a proposal: a vice chairman, the chairman. */
    DECIDER("decider"),
    DOCUMENT_CLERK("documentClerk"),
    /** Of the agency whose own part this is: a coordinating agency, an agency asked for its opinion. */
    PARTY_CLERK("partyClerk"),
    PARTY_LEADER("partyLeader"),
    /** The officer that the agency named for its part; while nobody is named, any officer of the agency. */
    PARTY_HANDLER("partyHandler");

    private final String modelName;

    TaskRole(String modelName) {
        this.modelName = modelName;
    }

    /** Whether it lies with an agency whose own part of the assignment it is, not with the assignment as a whole. */
    public boolean isOwnPart() {
        return this == PARTY_CLERK || this == PARTY_LEADER || this == PARTY_HANDLER;
    }

    static TaskRole named(String modelName) {
        return Arrays.stream(values())
                .filter(role -> role.modelName.equals(modelName))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("Unknown role in a model: " + modelName));
    }
}
