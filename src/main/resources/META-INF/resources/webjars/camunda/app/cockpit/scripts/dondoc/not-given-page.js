// "Giám sát", what was entered and is with no agency yet: for whoever oversees all.

import { el, replace } from '../../../tasklist/scripts/dondoc/dom.js';
import { directivePage } from './address.js';
import { NOT_GIVEN, tabs } from './list-page.js';
import { pageOf, pager } from './paged.js';
import { date, number } from './words.js';

export async function notGivenPage(node, manager) {
  const found = await pageOf('/api/monitoring/directives/not-given', {});
  replace(node,
    el('h1', {}, 'Giám sát'),
    tabs(NOT_GIVEN, {}, manager),
    el('p', { role: 'status', class: 'dd-count' }, `${number(found.total)} văn bản chưa giao.`),
    el('p', { class: 'dd-quiet' }, 'Văn phòng đã nhập, chưa giao cho cơ quan nào; không tính vào số liệu nhiệm vụ đã giao.'),
    el('ul', { class: 'dd-directives' }, found.rows.map(line)),
    pager(NOT_GIVEN, {}, found));
}

function line({ id, number: sign, issuedOn, subject, fieldName, stateLabel, assignments }) {
  return el('li', { class: 'dd-directive' },
    el('div', { class: 'dd-directive-head' },
      el('a', directivePage(id), `${sign} ngày ${date(issuedOn)}`),
      el('strong', {}, 'Chưa giao'),
      el('span', { class: 'dd-quiet' }, `${fieldName} · ${stateLabel}`)),
    el('p', { class: 'dd-subject' }, subject),
    assignments.length > 0 && el('ol', { class: 'dd-parts' }, assignments.map(({ ordinal, title, lead }) =>
      el('li', {}, `${number(ordinal)}. ${title} `, el('span', { class: 'dd-quiet' }, `${lead} · Chưa giao`)))));
}
