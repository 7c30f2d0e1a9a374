// Failed background work in Cockpit for whoever operates the system: what it means and what to do, beside the engine's own message. The
// list with the button to let all go on is ours, in "Quản trị".

import { call } from '/quan-tri/api.js';
import { element } from '/quan-tri/dom.js';

const LIST = '/quan-tri/kenh-gui.html#jobs-title';

function toList(text) {
  const link = element('a', text);
  link.href = LIST;
  link.target = '_self';
  return link;
}

function explained({ processName, stepName, effect, reason, toDo }) {
  const list = element('dl');
  [['Việc', `${processName}: ${stepName}`], ['Điều gì đang đợi', effect], ['Lý do', reason], ['Cần làm', toDo]].forEach(([name, text]) =>
    list.append(element('dt', name), element('dd', text)));
  return list;
}

/** Asked when it is opened, and once. */
function meaning(incidentId) {
  const made = element('details', null, 'dondoc-fault');
  const place = element('div');
  made.append(element('summary', 'Ý nghĩa và cách xử lý'), place);
  made.addEventListener('toggle', async () => {
    if (made.open && !place.hasChildNodes()) {
      try {
        const line = await (await call('GET', `/api/failed-jobs/incidents/${encodeURIComponent(incidentId)}`)).json();
        place.append(explained(line), toList('Mở danh sách việc nền đang dừng'));
      } catch (refused) {
        place.append(element('p', refused.message));
      }
    }
  });
  return made;
}

async function count(node) {
  const { total } = await (await call('GET', '/api/failed-jobs')).json();
  const line = element('p', null, total > 0 ? 'dondoc-failed is-late' : 'dondoc-failed');
  line.append(total > 0 ? `! ${total} việc nền đang dừng vì lỗi. ` : 'Không có việc nền nào đang dừng vì lỗi.', total > 0 ? toList('Xem ý nghĩa và cách xử lý') : '');
  node.append(line);
}

/** Managers have no failed jobs; a script that throws would keep Cockpit from starting. */
async function isOperator() {
  try {
    const me = await (await fetch('/api/me', { credentials: 'same-origin', headers: { Accept: 'application/json' } })).json();
    return me.administrator === true;
  } catch {
    return false;
  }
}

export default (await isOperator())
  ? [
      {
        id: 'dondoc-failed',
        pluginPoint: 'cockpit.dashboard',
        priority: 90,
        render: node => {
          count(node).catch(refused => console.warn('Đôn Đốc: không đọc được việc nền đang dừng', refused));
        }
      },
      { id: 'dondoc-fault', pluginPoint: 'cockpit.incident.action', priority: 200, render: (node, { incidentId }) => node.append(meaning(incidentId)) }
    ]
  : [];
