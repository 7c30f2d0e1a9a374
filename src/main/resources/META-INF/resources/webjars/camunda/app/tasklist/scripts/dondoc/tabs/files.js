// Tệp: the same section that stands in the form, with the whole width of the tab; a file may be let go anywhere over the task.

import { el, replace } from '../dom.js';
import { Files } from '../files/section.js';

export async function show(place, tab) {
  const lost = el('p', { class: 'dd-fault', role: 'alert' });
  const over = () => replace(lost, 'Phiên làm việc đã hết; hãy tải lại trang để đăng nhập lại.');
  const files = new Files(`${tab.address}/files`, place.closest('.task-card'), over, tab.left);
  replace(place, lost, files.element);
  await files.load();
}
