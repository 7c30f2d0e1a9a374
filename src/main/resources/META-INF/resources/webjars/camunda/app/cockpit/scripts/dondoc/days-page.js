// Where the working days of a period went: by agency or field, and step by step for the line that is chosen. Each day stands in one
// column, so that every line and every column sums up.

import { el, replace } from '../../../tasklist/scripts/dondoc/dom.js';
import { call, link, query } from './address.js';
import { stackedBars } from './charts.js';
import { askedFor, choice, exports, field, refused, tableForm, tableTabs } from './table-form.js';
import { wide } from './wide.js';
import { date, number, percent } from './words.js';

const PATH = '/dung-han/ngay';
const ADDRESS = '/api/monitoring/days';
const BY = [['LEAD', 'Cơ quan chủ trì'], ['FIELD', 'Lĩnh vực'], ['HOLDER', 'Cơ quan giữ việc']];
const AVERAGE = new Intl.NumberFormat('vi-VN', { maximumFractionDigits: 1 });

export async function daysPage(node, manager) {
  const { line, ...wanted } = askedFor(['by', 'line'], { by: 'LEAD', cycle: 'QUARTER', day: manager.today });
  const tabs = tableTabs(PATH, wanted);
  const form = tableForm(PATH, wanted, [field('Lập theo', choice('by', BY, wanted.by || 'LEAD'))]);
  try {
    const table = await call('GET', `${ADDRESS}?${query(wanted)}`);
    const chosen = table.lines.find(({ code }) => code === line) || table.total;
    replace(node, el('h1', {}, `Các ngày đã đi đâu: ${table.label}`), tabs, form, exports(ADDRESS, wanted), notes(table),
      drawing(table), lines(table, wanted, chosen), steps(chosen, wanted));
  } catch (refusal) {
    replace(node, el('h1', {}, 'Các ngày đã đi đâu'), tabs, form, refused(refusal));
  }
}

function notes(table) {
  return el('p', {}, `Từ ${date(table.from)} đến ${date(table.last)}: ${number(table.workingDays)} ngày làm việc. `,
    'Mỗi ngày làm việc của mỗi nhiệm vụ, từ sau ngày giao đến ngày kết thúc, thuộc về đúng một cột, theo việc đang mở lúc đầu ngày; các cột cộng lại bằng tổng. ',
    table.by === 'HOLDER' && 'Ngày được tính cho cơ quan đang giữ việc, dù cơ quan nào chủ trì.');
}

function drawing(table) {
  const series = table.total.phases.map(({ phase, label }) => ({ code: phase, label }));
  const drawn = table.lines.map(({ name, phases }) => ({ name, amounts: phases.map(({ days }) => days) }));
  return drawn.length > 0 && stackedBars('Ngày làm việc đã đi đâu', series, drawn, 'ngày');
}

function lines(table, wanted, chosen) {
  const [{ 1: by }] = BY.filter(([code]) => code === table.by);
  return wide({ 'aria-label': 'Các ngày theo từng dòng' },
    el('table', { class: 'dd-table dd-days' },
      el('thead', {}, el('tr', {}, [by, 'Số nhiệm vụ', ...table.total.phases.map(({ label }) => label), 'Cộng', 'Bình quân một nhiệm vụ'].map((label) => el('th', { scope: 'col' }, label)))),
      el('tbody', {}, table.lines.map((line) => row(line, el('a', { href: link(PATH, { ...wanted, line: line.code }), 'aria-current': line === chosen ? 'true' : null }, line.name)))),
      el('tfoot', {}, row(table.total, chosen === table.total ? table.total.name : el('a', { href: link(PATH, wanted) }, table.total.name)))));
}

function row(line, name) {
  return el('tr', {},
    el('th', { scope: 'row' }, name),
    el('td', {}, number(line.assignments)),
    line.phases.map(({ days }) => el('td', {}, number(days), days > 0 && el('span', { class: 'dd-quiet' }, share(days, line.days)))),
    el('td', {}, el('strong', {}, number(line.days))),
    el('td', {}, line.assignments === 0 ? '–' : AVERAGE.format(line.days / line.assignments)));
}

/** The steps of one line, under what they belong to. */
function steps(line, wanted) {
  const name = line.code ? line.name : 'tất cả';
  return [
    el('h2', { id: 'dd-steps' }, `Theo từng bước: ${name}`),
    line.code
      ? el('p', {}, el('a', { href: link(PATH, wanted) }, 'Xem theo bước của tất cả'))
      : el('p', { class: 'dd-quiet' }, 'Chọn một dòng ở bảng trên để xem các bước của riêng dòng đó.'),
    wide({ 'aria-labelledby': 'dd-steps' },
      el('table', { class: 'dd-table dd-days dd-step-days' },
        el('thead', {}, el('tr', {}, ['Bước', 'Số ngày', 'Tỷ lệ'].map((label) => el('th', { scope: 'col' }, label)))),
        line.phases.filter(({ days }) => days > 0).map((phase) => el('tbody', {},
          el('tr', { class: 'dd-phase' }, el('th', { scope: 'row' }, phase.label), el('td', {}, number(phase.days)), el('td', {}, share(phase.days, line.days))),
          ofPhase(line, phase).map(({ step, days }) => el('tr', {},
            el('th', { scope: 'row' }, step || 'Chưa mở bước nào'), el('td', {}, number(days)), el('td', {}, share(days, line.days)))))),
        el('tfoot', {}, el('tr', {}, el('th', { scope: 'row' }, 'Cộng'), el('td', {}, number(line.days)), el('td', {}, line.days > 0 ? share(1, 1) : '–'))))),
  ];
}

/** A pause has no steps. */
const ofPhase = (line, { phase }) => (phase === 'PAUSED' ? [] : line.steps.filter((one) => one.phase === phase));

const share = (days, all) => percent((100 * days) / all);
