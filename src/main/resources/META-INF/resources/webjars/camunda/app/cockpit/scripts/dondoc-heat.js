// Cockpit's page of a process for whoever operates the system: the heat map on its diagram, and for who is a manager besides, its
// overdue tasks beside its own tabs.

import { access } from './dondoc/access.js';
import { OverdueList, paint, stepLoads } from './dondoc/heat.js';

const keyOf = definitionId => definitionId.split(':')[0];

const plugins = [
  {
    id: 'dondoc-heat',
    pluginPoint: 'cockpit.processDefinition.diagram.plugin',
    priority: 0,
    render: (viewer, { processDefinitionId }) => {
      stepLoads(keyOf(processDefinitionId))
        .then(loads => paint(viewer, loads))
        .catch(refused => console.warn('Đôn Đốc: không vẽ được mức chờ', refused));
    }
  }
];

try {
  if (await access()) {
    plugins.push({
      id: 'dondoc-overdue',
      pluginPoint: 'cockpit.processDefinition.runtime.tab',
      priority: 20,
      properties: { label: 'Việc quá hạn' },
      render: (node, { processDefinitionId }) => {
        new OverdueList(node, keyOf(processDefinitionId)).show();
      }
    });
  }
} catch (fault) {
  // A custom script that throws keeps Cockpit from starting at all.
  console.error(fault);
}

export default plugins;
