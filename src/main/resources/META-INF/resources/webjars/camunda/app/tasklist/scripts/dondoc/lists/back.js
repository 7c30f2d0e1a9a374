// On a telephone the open task stands alone (dondoc-lists.css); this leads back to the list it was opened from.

import { language } from '../../../../../lib/dondoc/language.js';

export const back = {
  id: 'dondoc-back',
  pluginPoint: 'tasklist.task.action',
  priority: 1000,
  render(node) {
    const link = document.createElement('a');
    link.className = 'dd-back';
    link.href = listAddress();
    link.textContent = language === 'vi' ? '‹ Về danh sách' : '‹ Back to the list';
    // The address may have changed since: tabs stand in it.
    link.addEventListener('click', () => {
      link.href = listAddress();
    });
    node.append(link);
  },
};

function listAddress() {
  const shown = new URLSearchParams(window.location.hash.replace(/^[^?]*\??/, ''));
  ['task', 'detailsTab'].forEach((name) => shown.delete(name));
  return `#/?${shown}`;
}
