// The form above a list: what it is narrowed to.

import { el, option } from '../../../tasklist/scripts/dondoc/dom.js';
import { go, parameters } from './address.js';
import { dayInput, daysAreRight, valuesOf } from './day-input.js';

const NAMES = ['text', 'agency', 'field', 'progress', 'bucket', 'open', 'givenFrom', 'givenTo', 'dueFrom', 'dueTo', 'part', 'owed', 'order', 'ownFirst', 'directiveId'];

/** What the address asks for, without the page. */
export function asked() {
  const given = parameters();
  return Object.fromEntries(NAMES.filter((name) => given.get(name)).map((name) => [name, given.get(name)]));
}

/** @param path of the page that the form belongs to */
export function filters(path, manager) {
  const now = asked();
  const form = el('form', { class: 'dd-filters', role: 'search', novalidate: true },
    field('Tìm theo số, trích yếu, tên nhiệm vụ, cơ quan', el('input', { type: 'search', name: 'text', class: 'form-control', maxlength: 200, value: now.text }), 'dd-wide'),
    field('Cơ quan chủ trì', choice('agency', manager.agencies, now, 'Mọi cơ quan')),
    field('Lĩnh vực', choice('field', manager.fields, now, 'Mọi lĩnh vực')),
    field('Tình trạng', choice('progress', manager.progress, now, 'Mọi tình trạng')),
    field('Nhóm số liệu', choice('bucket', manager.buckets, now, 'Mọi nhóm')),
    field('Đang thực hiện hay đã kết thúc', choice('open', [{ code: 'true', name: 'Đang thực hiện' }, { code: 'false', name: 'Đã kết thúc' }], now, 'Tất cả')),
    !manager.all && field('Vai trò của cơ quan', choice('part', [{ code: 'LEADING', name: 'Chủ trì' }, { code: 'COORDINATING', name: 'Phối hợp' }], now, 'Chủ trì hoặc phối hợp')),
    field('Báo cáo kết quả', choice('owed', [{ code: 'true', name: 'Chưa báo cáo' }, { code: 'false', name: 'Đã báo cáo' }], now, 'Tất cả')),
    days('Giao từ ngày', 'givenFrom', now), days('Giao đến ngày', 'givenTo', now),
    days('Thời hạn từ ngày', 'dueFrom', now), days('Thời hạn đến ngày', 'dueTo', now),
    el('div', { class: 'dd-buttons' },
      el('button', { type: 'submit', class: 'btn btn-primary' }, 'Tìm'),
      el('a', { class: 'btn btn-default', href: `#${path}` }, 'Xóa điều kiện')));
  form.addEventListener('submit', (event) => {
    event.preventDefault();
    if (daysAreRight(form)) {
      go(path, { ...valuesOf(form), order: now.order, ownFirst: now.ownFirst, directiveId: now.directiveId });
    }
  });
  return form;
}

function field(label, input, extra = '') {
  return el('label', { class: extra }, el('span', {}, label), input);
}

function days(label, name, now) {
  return field(label, dayInput(name, now[name]));
}

function choice(name, choices, now, all) {
  const select = el('select', { name, class: 'form-control' }, option('', all), choices.map((one) => option(one.code, one.name)));
  select.value = now[name] || '';
  return select;
}
