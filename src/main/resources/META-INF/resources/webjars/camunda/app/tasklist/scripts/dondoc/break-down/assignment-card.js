// One assignment of the break-down: a line that says what it is, and its inputs when opened.

import { groups } from '../bindings.js';
import { button, el, option, replace } from '../dom.js';
import { chip } from '../parts.js';
import { agencyPicker } from './agency-picker.js';
import { deadlineInput } from './deadline-input.js';
import { inferredOf, KINDS } from './facts.js';
import { check, choices, select, text } from './inputs.js';

/** @returns the card, and what brings its line up to date */
export function assignmentCard(editor, assignment) {
  const line = el('summary', {});
  const card = el('details', { class: 'dd-card' }, line);
  const tell = () => replace(line, summary(editor, assignment));
  card.append(el('div', { class: 'dd-card-body' }, inputs(editor, assignment), tools(editor, assignment)));
  tell();
  return { card, tell };
}

function summary(editor, assignment) {
  const open = inferredOf(assignment).filter((fact) => !editor.isConfirmed(assignment, fact)).length;
  const incomplete = !assignment.title || !assignment.content || !assignment.lead || !assignment.kind;
  const about = [assignment.lead && editor.agencyName(assignment.lead), KINDS[assignment.kind], assignment.deadline].filter(Boolean).join(' · ');
  return [
    el('span', { class: 'dd-card-title' }, `${assignment.ordinal || '?'}. ${assignment.title || 'Nhiệm vụ mới'}`),
    el('span', { class: 'dd-card-about' }, about, incomplete && chip('danger', 'Chưa đủ'), open > 0 && chip('warning', `${open} cần xác nhận`)),
  ];
}

function inputs(editor, assignment) {
  const ordinal = text(editor, assignment, 'ordinal', { label: 'Số thứ tự', inputmode: 'numeric', required: 'Hãy nhập số thứ tự.', read: wholeNumber });
  ordinal.classList.add('dd-narrow');
  return [
    el('div', { class: 'dd-row dd-row-first' }, ordinal, text(editor, assignment, 'title', { most: 300, required: 'Hãy nhập tên nhiệm vụ.', hint: 'Không ghi tên người: tên nhiệm vụ hiện trong danh sách và thư nhắc.' })),
    text(editor, assignment, 'content', { rows: 4, most: 4000, required: 'Hãy trích nguyên văn nội dung giao.', label: 'Nội dung giao (nguyên văn)' }),
    el(
      'div',
      { class: 'dd-row' },
      select(editor, assignment, 'lead', [option('', 'Chọn cơ quan'), groups(editor.agencies)], { required: 'Hãy chọn cơ quan chủ trì.' }),
      select(editor, assignment, 'kind', choices(KINDS, 'Chọn loại'), { required: 'Hãy chọn loại nhiệm vụ.' }),
    ),
    agencyPicker(editor, assignment),
    deadlineInput(editor, assignment),
    el('div', { class: 'dd-checks' }, check(editor, assignment, 'proposalRequired'), check(editor, assignment, 'beneficiaryListRequired')),
  ];
}

function tools(editor, assignment) {
  const name = `nhiệm vụ ${assignment.ordinal}`;
  return el(
    'div',
    { class: 'dd-tools' },
    button('↑ Lên', () => editor.move(assignment, -1), { 'aria-label': `Chuyển ${name} lên` }),
    button('↓ Xuống', () => editor.move(assignment, 1), { 'aria-label': `Chuyển ${name} xuống` }),
    button('Xóa nhiệm vụ', () => editor.remove(assignment), { class: 'btn btn-link btn-sm dd-danger', 'aria-label': `Xóa ${name}` }),
  );
}

function wholeNumber(text) {
  return /^\d{1,4}$/.test(text.trim()) ? Number(text) : null;
}
