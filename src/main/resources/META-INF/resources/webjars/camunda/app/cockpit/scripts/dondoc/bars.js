// The figures drawn: bars made of boxes, each with its number and a pattern of its own, so that they read without colour.

import { el } from '../../../tasklist/scripts/dondoc/dom.js';
import { link } from './address.js';
import { number, percent } from './words.js';

export const BUCKETS = [
  ['completedOnTime', 'COMPLETED_ON_TIME', 'Đã hoàn thành', 'đúng hạn'],
  ['completedLate', 'COMPLETED_LATE', 'Đã hoàn thành', 'quá hạn'],
  ['completedNoDeadline', 'COMPLETED_NO_DEADLINE', 'Đã hoàn thành', 'không ấn định thời hạn'],
  ['openInTime', 'OPEN_IN_TIME', 'Chưa hoàn thành', 'trong hạn'],
  ['openOverdue', 'OPEN_OVERDUE', 'Chưa hoàn thành', 'quá hạn'],
  ['openNoDeadline', 'OPEN_NO_DEADLINE', 'Chưa hoàn thành', 'không ấn định thời hạn'],
];

/**
 * The six, each a link to the list behind it, and what was recalled beside them.
 *
 * @param part of an agency's leader: his figures are of what his agency leads, and so are the lists
 */
export function buckets(figures, shares, part) {
  const total = BUCKETS.reduce((sum, [name]) => sum + figures[name], 0);
  const due = figures.completedOnTime + figures.completedLate + figures.openOverdue;
  return el('section', { class: 'dd-buckets', 'aria-labelledby': 'dd-buckets-title' },
    el('h2', { id: 'dd-buckets-title' }, part ? `Chủ trì ${number(total)} nhiệm vụ` : `${number(total)} nhiệm vụ đã giao`),
    total > 0 && el('div', { class: 'dd-bar', 'aria-hidden': 'true' },
      BUCKETS.filter(([name]) => figures[name] > 0).map(([name, code]) =>
        el('span', { class: `dd-part dd-${code}`, style: `flex-grow:${figures[name]}` }))),
    el('ul', { class: 'dd-tiles' },
      BUCKETS.map(([name, code, what, how]) => tile({ bucket: code, part }, what, how, figures[name])),
      tile({ bucket: 'RECALLED', part }, 'Đã thu hồi', 'không tính vào tổng số', figures.recalled)),
    el('p', { class: 'dd-shares' },
      `Quá hạn chưa hoàn thành: ${number(figures.openOverdue)} nhiệm vụ, bằng ${percent(shares.overdueOfTotal)} trên tổng số ${number(total)} nhiệm vụ đã giao`,
      due === 0
        ? '; chưa có nhiệm vụ nào đến hạn.'
        : ` và ${percent(shares.overdueOfDue)} trên ${number(due)} nhiệm vụ đã đến hạn (đã hoàn thành có thời hạn, hoặc đang quá hạn).`));
}

function tile(behind, what, how, amount) {
  return el('li', {},
    el('a', { href: link('/giam-sat', behind), class: 'dd-tile' },
      el('span', { class: `dd-mark dd-${behind.bucket}`, 'aria-hidden': 'true' }),
      el('strong', {}, number(amount)),
      el('span', {}, `${what}, ${how}`)));
}

/** What the boxes of a directive's way count. */
export const WAY_EXPLAINED = 'Mỗi ô ghi số nhiệm vụ đã qua bước đó: Giao (đã giao cho cơ quan), Rà soát (đã có đề xuất hoặc đang thực hiện, báo cáo), Đề xuất (đã trình), Phê duyệt (đã có quyết định), Báo cáo (đã phát hành).';

/** How far the assignments of a directive have come: a share of each stage of the way. */
export function way(stages) {
  return el('ol', { class: 'dd-way' }, stages.map(({ label, done, of }) =>
    el('li', { class: of === 0 ? 'dd-passed-over' : done === of ? 'dd-done' : '' },
      el('span', { class: 'dd-fill', style: `width:${of === 0 ? 0 : (100 * done) / of}%`, 'aria-hidden': 'true' }),
      el('span', { class: 'dd-stage' }, label),
      el('span', { class: 'dd-amount' }, of === 0 ? 'không cần' : `${done}/${of}`))));
}
