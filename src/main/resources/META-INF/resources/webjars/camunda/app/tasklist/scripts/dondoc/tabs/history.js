// Lịch sử: who did what, when, for whom and on what ground; the newest first.

import { button, el, replace } from '../dom.js';
import { happening } from '../dossier.js';
import { callPage } from '../server.js';

const SIZE = 20;

export async function show(place, tab) {
  const list = el('ol', { class: 'dd-history' });
  const foot = el('div', { class: 'dd-act' });
  const count = el('p', { class: 'dd-hint', role: 'status' });
  const shown = { page: 0, lines: 0 };
  const more = async () => {
    const { rows, total } = await callPage(`${tab.address}/history?page=${shown.page}&size=${SIZE}`, { signal: tab.left });
    const lines = rows.map(happening);
    shown.page += 1;
    shown.lines += lines.length;
    list.append(...lines);
    replace(count, total === 0 ? 'Chưa có diễn biến nào.' : `Đang hiện ${shown.lines} trong ${total} diễn biến, mới nhất ở trên.`);
    const rest = total - shown.lines;
    replace(foot, rest > 0 && button(`Xem ${Math.min(rest, SIZE)} diễn biến cũ hơn`, () => next(more, lines)));
  };
  await more();
  replace(place, el('h4', {}, 'Lịch sử'), count, list, foot);
}

/** The focus goes to the first of what has come. */
async function next(more, before) {
  const last = before[before.length - 1];
  await more();
  const first = last && last.nextElementSibling;
  if (first) {
    first.tabIndex = -1;
    first.focus();
  }
}
