// What the tables of a period have in common: the form above them, and the tabs that lead from one to the other.

import { el, option } from '../../../tasklist/scripts/dondoc/dom.js';
import { go, link, parameters, query } from './address.js';
import { dayInput, daysAreRight, valuesOf } from './day-input.js';

const CYCLES = [['MONTH', 'Tháng'], ['QUARTER', 'Quý'], ['HALF_YEAR', '6 tháng'], ['YEAR', 'Năm'], ['', 'Từ ngày, đến ngày']];
const PERIOD = ['cycle', 'day', 'from', 'to'];
const TABLES = [['/dung-han', 'Đúng hạn'], ['/dung-han/ngay', 'Các ngày đã đi đâu']];

/**
 * What the address asks for.
 *
 * @param names of its parameters besides the period's
 * @param usual what is shown when it asks for nothing
 */
export function askedFor(names, usual) {
  const given = parameters();
  if ([...given.keys()].length === 0) {
    return usual;
  }
  return Object.fromEntries([...PERIOD, ...names].filter((name) => given.get(name)).map((name) => [name, given.get(name)]));
}

/** @param before, after fields of the table's own, around those of the period */
export function tableForm(path, wanted, before, after = []) {
  const cycle = choice('cycle', CYCLES, wanted.cycle || '');
  const ofCycle = [field('Một ngày trong kỳ', dayInput('day', wanted.day))];
  const free = [field('Từ ngày', dayInput('from', wanted.from)), field('Đến ngày', dayInput('to', wanted.to))];
  const form = el('form', { class: 'dd-filters', novalidate: true },
    before, field('Kỳ báo cáo', cycle), ofCycle, free, after,
    el('div', { class: 'dd-buttons' }, el('button', { type: 'submit', class: 'btn btn-primary' }, 'Lập bảng')));
  const show = () => {
    ofCycle.forEach((one) => (one.hidden = cycle.value === ''));
    free.forEach((one) => (one.hidden = cycle.value !== ''));
  };
  cycle.addEventListener('change', show);
  show();
  form.addEventListener('submit', (event) => {
    event.preventDefault();
    if (!daysAreRight(form)) {
      return;
    }
    const values = valuesOf(form);
    const left = values.cycle === '' ? ['day'] : ['from', 'to'];
    go(path, { ...values, ...Object.fromEntries(left.map((name) => [name, ''])) });
  });
  return form;
}

/** The same period, told by the one table or the other. */
export function tableTabs(path, wanted) {
  const period = Object.fromEntries(PERIOD.map((name) => [name, wanted[name]]));
  return el('ul', { class: 'nav nav-tabs dd-tabs' }, TABLES.map(([to, label]) =>
    el('li', { class: to === path ? 'active' : '' }, el('a', { href: link(to, period), 'aria-current': to === path ? 'page' : null }, label))));
}

/** @param address of the table, whose files lie below it */
export function exports(address, wanted) {
  return el('div', { class: 'dd-tools' }, [['XLSX', 'Xuất Excel'], ['CSV', 'Xuất CSV']].map(([format, label]) =>
    el('a', { class: 'btn btn-default', href: `${address}/export?${query({ ...wanted, format })}`, target: '_self', download: true }, label)));
}

export function field(label, input) {
  return el('label', {}, el('span', {}, label), input);
}

export function choice(name, choices, value) {
  const select = el('select', { name, class: 'form-control' }, choices.map(([code, label]) => option(code, label)));
  select.value = value;
  return select;
}

/** Why the server makes no table of it. */
export function refused(refusal) {
  return el('p', { class: 'dd-refused', role: 'alert' }, (refusal.faults || []).map(({ message }) => message).join(' ') || refusal.message);
}
