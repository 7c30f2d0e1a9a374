// Cockpit's first page for a manager: figures, directives in hand, agencies by state, what falls due this week.

import { el, replace } from '../../../tasklist/scripts/dondoc/dom.js';
import { partOf } from './access.js';
import { call, directivePage, link } from './address.js';
import { WAY_EXPLAINED, buckets } from './bars.js';
import { PATH as DIAGRAM } from './diagram-page.js';
import { directiveLine } from './directive-line.js';
import { wide } from './wide.js';
import { date, daysLeft, moment, number } from './words.js';

/** States that work stands in; those in which nobody of these agencies stands get no column. */
const STATES = [
  ['NOT_RECEIVED', 'Chưa tiếp nhận'],
  ['NOT_ASSIGNED', 'Chưa phân công'],
  ['RETURNED', 'Đã trả lại'],
  ['INSTRUCTION_ASKED', 'Xin ý kiến chỉ đạo'],
  ['IN_PROGRESS', 'Đang thực hiện'],
  ['AWAITING_HIGHER_LEVEL', 'Chờ cấp trên'],
  ['REDO', 'Thực hiện lại'],
  ['PAUSED', 'Tạm dừng'],
  ['AWAITING_CONFIRMATION', 'Chờ xác nhận'],
  ['COMPLETED', 'Đã hoàn thành'],
  ['FOLLOW_UP_ENDED', 'Kết thúc theo dõi'],
];

export async function firstPage(node, manager) {
  const overview = await call('GET', '/api/monitoring/overview');
  replace(node,
    el('h1', {}, manager.all ? 'Giám sát thực hiện văn bản chỉ đạo' : `Giám sát thực hiện: ${manager.agencies.map(({ name }) => name).join(', ')}`),
    el('p', { class: 'dd-quiet' }, `Số liệu lúc ${moment(overview.countedAt)}. `,
      manager.ownFields > 0 && `Lĩnh vực của ông/bà được xếp trước: ${manager.fields.slice(0, manager.ownFields).map(({ name }) => name).join(', ')}.`),
    buckets(overview.figures, overview.shares, partOf(manager)),
    overview.coordinated > 0 && el('p', {}, 'Ngoài ra, phối hợp trong ',
      el('a', { href: link('/giam-sat', { part: 'COORDINATING' }) }, `${number(overview.coordinated)} nhiệm vụ`), ' do cơ quan khác chủ trì.'),
    el('p', {}, el('a', { href: link(DIAGRAM) }, 'Sơ đồ và chỗ ùn tắc: việc đang chờ ở bước nào, bao lâu')),
    directives(overview),
    dueThisWeek(overview, partOf(manager)),
    matrix(overview.agencies));
}

function directives(overview) {
  return el('section', {},
    el('h2', {}, `Văn bản đang thực hiện (${number(overview.directivesInHand)})`),
    el('p', { class: 'dd-quiet' }, overview.directives.length === 0 ? 'Không có văn bản nào đang thực hiện.' : WAY_EXPLAINED),
    el('ul', { class: 'dd-directives' }, overview.directives.map(directiveLine)),
    overview.directivesInHand > overview.directives.length
      && el('p', {}, el('a', { href: link('/giam-sat/van-ban', { open: true }) }, `Xem tất cả ${number(overview.directivesInHand)} văn bản`)));
}

function dueThisWeek(overview, part) {
  const behind = { bucket: 'OPEN_IN_TIME', dueFrom: overview.today, dueTo: overview.dueUntil, owed: true, part, order: 'DUE', ownFirst: true };
  return el('section', {},
    el('h2', {}, `Đến hạn trong tuần này, đến hết ${date(overview.dueUntil)} (${number(overview.dueThisWeekInAll)})`),
    overview.dueThisWeek.length === 0 && el('p', {}, 'Không có nhiệm vụ nào đến hạn.'),
    el('ul', { class: 'dd-due' }, overview.dueThisWeek.map((row) =>
      el('li', {},
        el('strong', {}, `${date(row.dueOn)} · ${daysLeft(row.daysLeft) || row.progressLabel}`),
        el('span', {}, `${row.lead}: ${row.title} `),
        el('a', directivePage(row.directiveId), `${row.directiveNumber}, nhiệm vụ ${row.ordinal}`)))),
    overview.dueThisWeekInAll > overview.dueThisWeek.length
      && el('p', {}, el('a', { href: link('/giam-sat', behind) }, `Xem tất cả ${number(overview.dueThisWeekInAll)} nhiệm vụ`)));
}

function matrix(agencies) {
  const states = STATES.filter(([state]) => agencies.some(({ cells }) => cells[state]));
  return el('section', {},
    el('h2', { id: 'dd-matrix-title' }, 'Cơ quan chủ trì theo trạng thái'),
    agencies.length === 0 ? el('p', {}, 'Chưa có nhiệm vụ nào.') : wide({ 'aria-labelledby': 'dd-matrix-title' },
      el('table', { class: 'dd-table dd-matrix' },
        el('thead', {}, el('tr', {},
          el('th', { scope: 'col' }, 'Cơ quan'),
          el('th', { scope: 'col' }, 'Quá hạn'),
          states.map(([, label]) => el('th', { scope: 'col' }, label)))),
        el('tbody', {}, agencies.map((agency) => line(agency, states))))));
}

function line(agency, states) {
  return el('tr', {},
    el('th', { scope: 'row' }, el('a', { href: link('/giam-sat', { agency: agency.code }) }, agency.name)),
    el('td', { class: agency.overdue ? 'dd-red' : '' }, cell(agency.overdue, { agency: agency.code, bucket: 'OPEN_OVERDUE' }, `${agency.name}, quá hạn`)),
    states.map(([state, label]) => {
      const found = agency.cells[state];
      return el('td', {}, cell(found ? found.amount : 0, { agency: agency.code, progress: state }, `${agency.name}, ${label}`));
    }));
}

function cell(amount, behind, spoken) {
  return amount === 0
    ? el('span', { class: 'dd-quiet' }, '0')
    : el('a', { href: link('/giam-sat', behind), 'aria-label': `${spoken}: ${number(amount)} nhiệm vụ` }, number(amount));
}
