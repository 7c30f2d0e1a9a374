// Choosing several agencies: what is chosen stands there as a line, the list opens below it with a search.

import { byKind } from '../bindings.js';
import { button, el, freshId, replace } from '../dom.js';
import { fold } from '../text.js';
import { NAMES } from './facts.js';

/** @param label what the choice is called; the coordinating agencies where none is given */
export function agencyPicker(editor, assignment, label = NAMES.coordinating) {
  const summary = el('summary', { id: freshId('coordinating'), 'data-place': editor.place(assignment, 'coordinating') });
  const list = el('div', { class: 'dd-picker-list' });
  const picker = el('details', { class: 'dd-picker' }, summary, list);
  const tell = () => replace(summary, sentence(editor, assignment));
  // Made when first opened: a directive may have many assignments, and the province many agencies.
  picker.addEventListener('toggle', () => picker.open && list.childElementCount === 0 && fill(list, editor, assignment, tell));
  tell();
  return el('div', { class: 'dd-field' }, el('span', { class: 'dd-label' }, label), picker);
}

function sentence(editor, { coordinating }) {
  const names = coordinating.map((code) => editor.agencyName(code));
  return names.length === 0 ? 'Không có. Chọn…' : `${names.length} cơ quan: ${names.join('; ')}`;
}

function fill(list, editor, assignment, tell) {
  const search = el('input', { type: 'search', class: 'form-control input-sm', placeholder: 'Tìm cơ quan', 'aria-label': 'Tìm cơ quan' });
  search.id = freshId('search');
  const groups = byKind(editor.agencies).map(([label, agencies]) => group(label, agencies, editor, assignment, tell));
  search.addEventListener('input', (event) => {
    event.stopPropagation();
    narrow(groups, fold(search.value.trim()));
  });
  list.append(search, ...groups);
}

function group(label, agencies, editor, assignment, tell) {
  const boxes = agencies.map((agency) => box(agency, editor, assignment, tell));
  const all = button('Chọn tất cả', () => {
    const inputs = boxes.filter((each) => !each.hidden).map((each) => each.firstElementChild);
    const yes = inputs.some((input) => !input.checked && input.value !== assignment.lead);
    inputs.filter((input) => input.checked !== yes && input.value !== assignment.lead).forEach((input) => input.click());
  }, { class: 'btn btn-link btn-xs', 'aria-label': `Chọn hoặc bỏ tất cả: ${label}` });
  return el('fieldset', {}, el('legend', {}, label, ' ', boxes.length > 1 && all), boxes);
}

function box(agency, editor, assignment, tell) {
  const input = el('input', { type: 'checkbox', id: freshId('agency'), value: agency.code });
  input.checked = assignment.coordinating.includes(agency.code);
  input.addEventListener('change', () => {
    const others = assignment.coordinating.filter((code) => code !== agency.code);
    editor.set(assignment, 'coordinating', input.checked ? [...others, agency.code] : others);
    tell();
  });
  return el('div', { class: 'dd-check', 'data-words': fold(`${agency.shortName} ${agency.code}`) }, input, el('label', { for: input.id }, agency.shortName));
}

function narrow(groups, words) {
  for (const each of groups) {
    const boxes = [...each.querySelectorAll('.dd-check')];
    boxes.forEach((found) => {
      found.hidden = !found.getAttribute('data-words').includes(words);
    });
    each.hidden = boxes.every((found) => found.hidden);
  }
}
