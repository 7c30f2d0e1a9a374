// "Giám sát": every assignment, open and finished, in one list, in which one ticks what one wants to act on.

import { button, el, option, replace } from '../../../tasklist/scripts/dondoc/dom.js';
import { actBar } from './act-bar.js';
import { call, directivePage, go, link, query } from './address.js';
import { asked, filters } from './filters.js';
import { pageOf, pager } from './paged.js';
import { boxes, Selection } from './selection.js';
import { wide } from './wide.js';
import { date, daysLeft, number } from './words.js';

const PATH = '/giam-sat';
export const NOT_GIVEN = '/giam-sat/chua-giao';
const ADDRESS = '/api/monitoring/assignments';

/** What a cell shows of a row, by the column's name. */
const CELLS = {
  NUMBER: (row) => el('a', directivePage(row.directiveId), row.directiveNumber),
  ISSUED_ON: (row) => date(row.directiveIssuedOn),
  SUBJECT: (row) => row.subject,
  FIELD: (row) => row.fieldName,
  ORDINAL: (row) => number(row.ordinal),
  TITLE: (row) => el('a', directivePage(row.directiveId), row.title),
  CONTENT: (row) => row.content,
  LEAD: (row) => row.lead,
  COORDINATING: (row) => row.coordinating,
  HANDLER: (row) => row.handler,
  GIVEN_ON: (row) => date(row.givenOn),
  ORIGINAL_DUE_ON: (row) => (row.originalDueOn ? date(row.originalDueOn) : 'Không ấn định'),
  DUE_ON: (row) => [
    row.dueOn ? date(row.dueOn) : 'Không ấn định',
    row.daysLeft !== null && el('span', { class: row.daysLeft < 0 ? 'dd-late' : 'dd-quiet' }, daysLeft(row.daysLeft)),
  ],
  PROGRESS: (row) => row.progressLabel,
  BUCKET: (row) => [el('span', { class: `dd-mark dd-${row.bucket}`, 'aria-hidden': 'true' }), row.bucketLabel || row.progressLabel],
  RESULT_NUMBER: (row) => row.resultNumber && `${row.resultNumber} ngày ${date(row.resultIssuedOn)}`,
  RESULT_ON: (row) => date(row.resultIssuedOn),
};

/** Kept from page to page of the list. */
const selection = new Selection();

/** Of whom looks after fields, and what he finds when he asks for no order. */
const OWN_FIRST = ['', 'Lĩnh vực của ông/bà trước'];
const ORDERS = [['DIRECTIVE', 'Văn bản mới nhất trước'], ['DUE', 'Thời hạn gần nhất trước'], ['GIVEN', 'Giao gần nhất trước'], ['AGENCY', 'Theo cơ quan']];

export async function listPage(node, manager) {
  const criteria = asked();
  const found = await pageOf(ADDRESS, criteria);
  const columns = manager.columns.filter(({ code }) => manager.chosenColumns.includes(code));
  const ticks = boxes(selection, found.rows);
  const toTheList = () => (node.querySelector('.dd-pick-all input') || node.querySelector('[name=text]')).focus();
  const acting = actBar(selection, async () => {
    await listPage(node, manager);
    toTheList();
  }, toTheList);
  selection.onChange = () => {
    ticks.redraw();
    acting.redraw();
  };
  replace(node,
    el('h1', {}, 'Giám sát'),
    tabs(PATH, criteria, manager),
    filters(PATH, manager),
    el('div', { class: 'dd-tools' },
      order(criteria, manager),
      el('a', { class: 'btn btn-default', href: `${ADDRESS}/export?${query({ ...criteria, format: 'XLSX' })}`, target: '_self', download: true }, 'Xuất Excel'),
      el('a', { class: 'btn btn-default', href: `${ADDRESS}/export?${query({ ...criteria, format: 'CSV' })}`, target: '_self', download: true }, 'Xuất CSV'),
      chooser(node, manager)),
    el('p', { role: 'status', class: 'dd-count' }, criteria.directiveId ? 'Nhiệm vụ của một văn bản: ' : '', `${number(found.total)} nhiệm vụ.`),
    found.rows.length > 0 && ticks.all,
    table(columns, found.rows, ticks),
    pager(PATH, criteria, found),
    acting.bar);
  selection.onChange();
}

/** The same criteria, seen by assignments or by directives; beside them what is not given out, for whoever oversees all. */
export function tabs(path, criteria, manager) {
  const all = [['/giam-sat', 'Nhiệm vụ'], ['/giam-sat/van-ban', 'Văn bản'], ...(manager.all ? [[NOT_GIVEN, 'Chưa giao']] : [])];
  return el('ul', { class: 'nav nav-tabs dd-tabs' }, all.map(([to, label]) =>
    el('li', { class: to === path ? 'active' : '' }, el('a', { href: link(to, criteria), 'aria-current': to === path ? 'page' : null }, label))));
}

function order(criteria, manager) {
  const orders = manager.ownFields > 0 ? [OWN_FIRST, ...ORDERS] : ORDERS;
  const select = el('select', { class: 'form-control', 'aria-label': 'Thứ tự' }, orders.map(([code, label]) => option(code, label)));
  select.value = criteria.order || orders[0][0];
  select.addEventListener('change', () => go(PATH, { ...criteria, order: select.value, ownFirst: null }));
  return select;
}

function table(columns, rows, ticks) {
  return wide({ 'aria-label': 'Danh sách nhiệm vụ' },
    el('table', { class: 'dd-table dd-list' },
      el('thead', {}, el('tr', {}, el('th', { scope: 'col' }, 'Chọn'), columns.map(({ name }) => el('th', { scope: 'col' }, name)))),
      el('tbody', {}, rows.map((row) =>
        el('tr', { class: row.bucket === 'OPEN_OVERDUE' ? 'dd-red' : '' },
          el('td', { 'data-label': 'Chọn', class: 'dd-pick' }, ticks.single.get(row.id)),
          columns.map(({ code, name }) => el('td', { 'data-label': name, class: `dd-col-${code}` }, CELLS[code](row))))))));
}

/** Which columns one wants to see: kept on the server, so that they are there on every machine. */
function chooser(node, manager) {
  const boxes = manager.columns.map(({ code, name }) => {
    const box = el('input', { type: 'checkbox', value: code, checked: manager.chosenColumns.includes(code) });
    return [box, el('label', {}, box, ` ${name}`)];
  });
  const told = el('p', { role: 'alert' });
  const save = button('Lưu cột', async () => {
    const columns = boxes.filter(([box]) => box.checked).map(([box]) => box.value);
    try {
      await call('PUT', '/api/monitoring/columns', JSON.stringify({ columns }));
      manager.chosenColumns = columns;
      await listPage(node, manager);
    } catch (refusal) {
      told.textContent = refusal.faults.map(({ message }) => message).join(' ') || refusal.message;
    }
  });
  return el('details', { class: 'dd-columns' },
    el('summary', { class: 'btn btn-default' }, 'Chọn cột'),
    el('div', {}, boxes.map(([, label]) => label), told, save));
}
