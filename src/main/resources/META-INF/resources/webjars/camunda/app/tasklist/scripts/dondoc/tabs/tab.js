// What all tabs share: they say that they are loading, and why they could not.

import { button, el, replace } from '../dom.js';
import { markOpened } from '../opened.js';
import { callAs } from '../server.js';
import { unsentOf } from '../unsent.js';

/**
 * @param load imports the module of the tab, whose show(place, tab) fills the place
 * @param tab the task's id, the address of its interface, the signal that the tab was left, and Tasklist's scope around it
 */
export async function openTab(node, load, tab) {
  node.className = 'dd-form dd-tab';
  node.lang = 'vi';
  callAs(tab.scope.$root.authentication.name);
  stayWithUnsent(tab);
  const place = el('div', { class: 'dd-tab-content' });
  const status = el('p', { class: 'dd-status', role: 'status' }, 'Đang tải…');
  replace(node, status, place);
  try {
    const { show } = await load();
    await show(place, tab);
    replace(status);
    markOpened(tab.taskId, tab.scope);
  } catch (fault) {
    if (tab.left.aborted) {
      return;
    }
    replace(status);
    replace(place, refusal(fault, () => openTab(node, load, tab)));
  }
}

/** Tasklist would leave for its login page, and with it whatever is not saved. */
function stayWithUnsent({ address, scope, left }) {
  const forget = scope.$on('authentication.login.required', (event) => unsentOf(address).stay() && event.preventDefault());
  left.addEventListener('abort', forget);
}

function refusal(fault, again) {
  if (fault.status === undefined) {
    throw fault;
  }
  const over = fault.status === 401;
  return el(
    'div',
    { class: 'dd-banner dd-banner-danger', role: 'alert' },
    el('p', {}, over ? 'Phiên làm việc đã hết; hãy đăng nhập lại, rồi công việc này mở lại đúng chỗ.' : fault.message),
    over ? button('Đăng nhập lại', () => window.location.reload()) : button('Thử lại', again),
  );
}
