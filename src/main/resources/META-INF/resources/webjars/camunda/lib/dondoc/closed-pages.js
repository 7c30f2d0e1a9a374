/*
 * What Cockpit offers of its own and the server gives to nobody (EngineAddresses). It would show nothing but refusals, so nothing leads
 * there; closed-pages.css takes away a figure of the first page, and the buttons that are no plug-ins.
 */

/** Who does which task. */
const PAGE = '#/tasks';

/** To stop, to suspend or to change what runs, and its tasks: that is done by acts of the office, which write it down. */
const ACTS = {
  'cockpit.processDefinition.runtime.action': ['update-suspension-state-action', 'bulk-job-definition-override-job-priority-action'],
  'cockpit.processInstance.runtime.action': ['cancel-process-instance-action', 'update-suspension-state-action', 'add-variable-action'],
  'cockpit.processInstance.runtime.tab': ['user-tasks-tab'],
  'cockpit.jobDefinition.action': ['update-suspension-state', 'job-definition-override-job-priority-action'],
  'cockpit.incident.action': ['increase-incident-external-task-retry'],
  'cockpit.repository.deployment.action': ['delete-deployment'],
};

export function leaveOutWhatIsClosed($provide) {
  $provide.decorator('Views', ['$delegate', views => {
    const providers = views.getProviders;
    views.getProviders = (...criteria) => {
      const closed = ACTS[criteria[0] && criteria[0].component] || [];
      return providers.apply(views, criteria).filter(({ id, pagePath }) => pagePath !== PAGE && !closed.includes(id));
    };
    return views;
  }]);
}
