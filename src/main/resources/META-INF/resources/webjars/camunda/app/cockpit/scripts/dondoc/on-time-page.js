// Who was on time in a period: both denominators, the change since the period before, the causes given.

import { el, replace } from '../../../tasklist/scripts/dondoc/dom.js';
import { partOf } from './access.js';
import { call, link, query } from './address.js';
import { BUCKETS } from './bars.js';
import { stackedBars } from './charts.js';
import { dayInput, timeInput } from './day-input.js';
import { askedFor, choice, exports, field, refused, tableForm, tableTabs } from './table-form.js';
import { wide } from './wide.js';
import { change, date, moment, number, percent } from './words.js';

const PATH = '/dung-han';
const ADDRESS = '/api/monitoring/on-time';
const NAMES = ['dimension', 'basis', 'asOf', 'asOfTime'];
const AMOUNTS = ['completedOnTime', 'completedLate', 'completedNoDeadline', 'openInTime', 'openOverdue', 'openNoDeadline', 'recalled'];

/** Of what is completed: the three make a hundred. */
const SHARES = { completedOnTime: 'onTimeOfCompleted', completedLate: 'lateOfCompleted', completedNoDeadline: 'noDeadlineOfCompleted' };

export async function onTimePage(node, manager) {
  const wanted = askedFor(NAMES, { dimension: 'AGENCY', cycle: 'QUARTER', day: manager.today, basis: 'CURRENT' });
  const tabs = tableTabs(PATH, wanted);
  const form = tableForm(PATH, wanted,
    [field('Lập theo', choice('dimension', [['AGENCY', 'Cơ quan chủ trì'], ['FIELD', 'Lĩnh vực']], wanted.dimension || 'AGENCY'))],
    [
      field('So với thời hạn', choice('basis', [['CURRENT', 'Hiện tại'], ['ORIGINAL', 'Ban đầu']], wanted.basis || 'CURRENT')),
      field('Chốt vào ngày (bỏ trống: hết kỳ)', dayInput('asOf', wanted.asOf)),
      field('Lúc (bỏ trống: hết ngày)', timeInput('asOfTime', wanted.asOfTime)),
    ]);
  try {
    const table = await call('GET', `${ADDRESS}?${query(wanted)}`);
    replace(node, el('h1', {}, `Bảng đúng hạn: ${table.label}`), tabs, form, exports(ADDRESS, wanted), notes(table), drawing(table), figures(table, wanted, partOf(manager)), explained());
  } catch (refusal) {
    replace(node, el('h1', {}, 'Bảng đúng hạn'), tabs, form, refused(refusal));
  }
}

function notes(table) {
  return el('div', {},
    el('p', {}, `Từ ${date(table.from)} đến ${date(table.to)}; số liệu ${table.past ? 'tính lại từ lịch sử' : 'đang có'}, lúc ${moment(table.countedAt)}; `,
      table.basis === 'ORIGINAL' ? 'so với thời hạn ban đầu. ' : 'so với thời hạn hiện tại. ', `Kỳ trước: ${table.previousLabel}.`),
    table.storedAt && agreement(table.storedAt));
}

/** Everything is counted again for it, so that the table is there before. */
function agreement(storedAt) {
  const at = moment(storedAt);
  const line = el('p', { role: 'status' }, `Đang đối chiếu với số liệu đã lưu lúc ${at}…`);
  call('GET', `/api/monitoring/on-time/agreement?day=${storedAt.slice(0, 10)}`).then(
    ({ agrees }) => {
      line.className = agrees ? 'dd-agrees' : 'dd-refused';
      line.textContent = agrees ? `✓ Khớp với số liệu đã lưu lúc ${at}.` : `! Không khớp với số liệu đã lưu lúc ${at}; hãy báo quản trị hệ thống.`;
    },
    (refusal) => (line.textContent = `Chưa đối chiếu được với số liệu đã lưu lúc ${at}: ${refusal.message}`));
  return line;
}

function drawing(table) {
  const series = BUCKETS.map(([, code, what, how]) => ({ code, label: `${what}, ${how}` }));
  const lines = table.lines.map(({ name, figures: amounts }) => ({ name, amounts: BUCKETS.map(([amount]) => amounts[amount]) }));
  return lines.length > 0 && stackedBars('Nhiệm vụ theo kết quả', series, lines, 'nhiệm vụ');
}

function figures(table, wanted, part) {
  const by = wanted.dimension === 'FIELD' ? 'Lĩnh vực' : 'Cơ quan chủ trì';
  return wide({ 'aria-label': 'Bảng đúng hạn' },
    el('table', { class: 'dd-table dd-on-time' },
      el('thead', {},
        el('tr', {},
          el('th', { rowspan: 2, scope: 'col' }, by),
          el('th', { rowspan: 2, scope: 'col' }, 'Tổng số'),
          el('th', { colspan: 3, scope: 'colgroup' }, 'Đã hoàn thành'),
          el('th', { colspan: 3, scope: 'colgroup' }, 'Chưa hoàn thành'),
          el('th', { rowspan: 2, scope: 'col' }, 'Đã thu hồi (ngoài tổng số)'),
          el('th', { colspan: 2, scope: 'colgroup' }, 'Quá hạn chưa hoàn thành'),
          el('th', { rowspan: 2, scope: 'col' }, 'Hoàn thành đúng hạn / đã đến hạn'),
          el('th', { rowspan: 2, scope: 'col' }, 'Nguyên nhân chậm')),
        el('tr', {}, ['Đúng hạn', 'Quá hạn', 'Không ấn định', 'Trong hạn', 'Quá hạn', 'Không ấn định', '/ tổng số', '/ đã đến hạn'].map((label) => el('th', { scope: 'col' }, label)))),
      el('tbody', {}, table.lines.map((line) => row(line, wanted, part))),
      el('tfoot', {}, row(table.total, wanted, part))));
}

function row(line, wanted, part) {
  const name = line.code
    ? el('a', { href: link('/giam-sat', wanted.dimension === 'FIELD' ? { field: line.code, part } : { agency: line.code }) }, line.name)
    : line.name;
  const total = AMOUNTS.slice(0, 6).reduce((sum, amount) => sum + line.figures[amount], 0);
  return el('tr', {},
    el('th', { scope: 'row' }, name),
    el('td', {}, number(total)),
    AMOUNTS.map((amount) => el('td', { class: amount === 'openOverdue' && line.figures[amount] ? 'dd-red' : '' },
      number(line.figures[amount]), line.figures[amount] > 0 && SHARES[amount] && el('span', { class: 'dd-quiet' }, percent(line.shares[SHARES[amount]])))),
    el('td', {}, percent(line.shares.overdueOfTotal)),
    el('td', {}, percent(line.shares.overdueOfDue), line.overdueChange !== null && el('span', { class: 'dd-quiet' }, change(line.overdueChange))),
    el('td', {}, percent(line.shares.onTimeOfDue), line.onTimeChange !== null && el('span', { class: 'dd-quiet' }, change(line.onTimeChange))),
    el('td', { class: 'dd-causes' }, line.causes.map((cause) => el('span', {}, `${cause.label}: ${number(cause.amount)}`))));
}

function explained() {
  return el('p', { class: 'dd-quiet' },
    'Tính các nhiệm vụ kỳ trước chuyển sang và giao trong kỳ. Tổng số: mọi nhiệm vụ trừ nhiệm vụ đã thu hồi. Đã đến hạn: đã hoàn thành có thời hạn, hoặc chưa hoàn thành mà quá hạn. Tỷ lệ dưới ba cột đã hoàn thành tính trên số đã hoàn thành. ',
    'Tăng, giảm tính bằng điểm phần trăm so với kỳ trước.');
}
