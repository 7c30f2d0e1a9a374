package vn.dondoc.workflow;

import java.util.List;
import org.camunda.bpm.engine.AuthorizationService;
import org.camunda.bpm.engine.authorization.Authorization;
import org.camunda.bpm.engine.authorization.Permission;
import org.camunda.bpm.engine.authorization.Permissions;
import org.camunda.bpm.engine.authorization.ProcessDefinitionPermissions;
import org.camunda.bpm.engine.authorization.Resource;
import org.camunda.bpm.engine.authorization.Resources;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import vn.dondoc.organisation.Agencies;
import vn.dondoc.organisation.AgencyKind;
import vn.dondoc.organisation.AgencySaved;
import vn.dondoc.organisation.Role;

/**
 * The engine's own grants, few and the same for all: which task is whose the one policy says, at the addresses and in the
 * listeners.
 */
@Component
public class EngineGrants {

    private static final String DIRECTIVE_EXECUTION = "directiveExecution";
    private static final String REQUEST = "request";
    private static final String URGING = "urging";
    private static final String EXPLANATION = "explanation";

    private final AuthorizationService authorizations;
    private final Agencies agencies;

    EngineGrants(AuthorizationService authorizations, Agencies agencies) {
        this.authorizations = authorizations;
        this.agencies = agencies;
    }

    /** Also those that a release has brought since an agency was entered. */
    public void makeMissing() {
        agencies.all().stream().map(AgencySaved::new).forEach(known -> {
            letLeadersAsk(known);
            letOfficeClerksStart(known);
            letOfficeUrge(known);
            letManagersEnterCockpit(known);
        });
        everybody(Resources.APPLICATION, "tasklist", Permissions.ACCESS);
        everybody(Resources.APPLICATION, "welcome", Permissions.ACCESS);
        everybody(
                Resources.PROCESS_DEFINITION,
                Authorization.ANY,
                ProcessDefinitionPermissions.READ,
                ProcessDefinitionPermissions.READ_TASK,
                ProcessDefinitionPermissions.UPDATE_TASK,
                ProcessDefinitionPermissions.TASK_WORK,
                ProcessDefinitionPermissions.TASK_ASSIGN);
        everybody(Resources.PROCESS_INSTANCE, Authorization.ANY, Permissions.CREATE);
        everybody(Resources.USER, Authorization.ANY, Permissions.READ);
        everybody(Resources.DECISION_DEFINITION, Authorization.ANY, Permissions.READ, Permissions.CREATE_INSTANCE);
        for (Resource resource : Resources.values()) {
            administrators(resource);
        }
    }

    /** Who may ask for something finds the process in Tasklist's list: every agency's leaders, and the Office's officers. */
    @EventListener
    void letLeadersAsk(AgencySaved saved) {
        mayStart(Role.LEADER, saved, REQUEST);
        if (saved.agency().kind().equals("office")) {
            mayStart(Role.OFFICER, saved, REQUEST);
        }
    }

    /** Who enters directives finds the process in Tasklist's list, and nobody else does. */
    @EventListener
    void letOfficeClerksStart(AgencySaved saved) {
        if (saved.agency().kind().equals("office")) {
            mayStart(Role.CLERK, saved, DIRECTIVE_EXECUTION);
        }
    }

    /** Who urges finds the process in Tasklist's list: the Office's officers and leaders, who also ask for explanations, and the province's leaders. */
    @EventListener
    void letOfficeUrge(AgencySaved saved) {
        String kind = saved.agency().kind();
        if (kind.equals(AgencyKind.OFFICE)) {
            for (Role role : List.of(Role.OFFICER, Role.LEADER)) {
                mayStart(role, saved, URGING);
                mayStart(role, saved, EXPLANATION);
            }
        } else if (kind.equals(AgencyKind.PROVINCE)) {
            List.of(Role.LEADER, Role.CHAIR).forEach(role -> mayStart(role, saved, URGING));
        }
    }

    /** Without it Cockpit tells whoever {@link vn.dondoc.identity.ManagerPolicy} lets in that it is not for him. */
    @EventListener
    void letManagersEnterCockpit(AgencySaved saved) {
        List<Role> managers = List.of(AgencyKind.PROVINCE, AgencyKind.OFFICE)
                        .contains(saved.agency().kind())
                ? List.of(Role.CLERK, Role.OFFICER, Role.LEADER, Role.CHAIR)
                : List.of(Role.LEADER);
        managers.forEach(
                role -> group(role.group(saved.agency().code()), Resources.APPLICATION, "cockpit", Permissions.ACCESS));
    }

    private void mayStart(Role role, AgencySaved saved, String processKey) {
        group(
                role.group(saved.agency().code()),
                Resources.PROCESS_DEFINITION,
                processKey,
                ProcessDefinitionPermissions.CREATE_INSTANCE);
    }

    private void everybody(Resource resource, String resourceId, Permission... permissions) {
        if (authorizations
                        .createAuthorizationQuery()
                        .authorizationType(Authorization.AUTH_TYPE_GLOBAL)
                        .resourceType(resource)
                        .resourceId(resourceId)
                        .count()
                > 0) {
            return;
        }
        Authorization grant = authorizations.createNewAuthorization(Authorization.AUTH_TYPE_GLOBAL);
        grant.setResource(resource);
        grant.setResourceId(resourceId);
        grant.setPermissions(permissions);
        authorizations.saveAuthorization(grant);
    }

    private void administrators(Resource resource) {
        group(Role.ADMIN.group(null), resource, Authorization.ANY, Permissions.ALL);
    }

    private void group(String group, Resource resource, String resourceId, Permission permission) {
        if (authorizations
                        .createAuthorizationQuery()
                        .groupIdIn(group)
                        .resourceType(resource)
                        .resourceId(resourceId)
                        .count()
                > 0) {
            return;
        }
        Authorization grant = authorizations.createNewAuthorization(Authorization.AUTH_TYPE_GRANT);
        grant.setGroupId(group);
        grant.setResource(resource);
        grant.setResourceId(resourceId);
        grant.addPermission(permission);
        authorizations.saveAuthorization(grant);
    }
}
