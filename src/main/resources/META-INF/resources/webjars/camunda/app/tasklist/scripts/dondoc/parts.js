// Pieces that several blocks show alike.

import { el } from './dom.js';
import { writeDay } from './text.js';

/** Pairs of a name and what it is; pairs without content are left out. */
export function facts(pairs) {
  const shown = pairs.filter(([, content]) => content && content.length !== 0);
  const wide = (content) => typeof content === 'string' && content.length > 60 && 'dd-wide';
  return (
    shown.length > 0 &&
    el('dl', { class: 'dd-facts' }, shown.map(([name, content]) => el('div', { class: wide(content) }, el('dt', {}, name), el('dd', {}, content))))
  );
}

/** The block of that class below the dossier: made where it is wanted and not there yet; null where it is neither. */
export function sectionAfterContext(root, className, wanted) {
  const there = root.querySelector(`.${className}`);
  if (there || !wanted) {
    return there;
  }
  const made = el('section', { class: className });
  root.querySelector('[data-dd-context]').after(made);
  return made;
}

export function chip(kind, text) {
  return text && el('span', { class: `dd-chip dd-chip-${kind}` }, text);
}

export function more(title, ...content) {
  return el('details', { class: 'dd-more' }, el('summary', {}, title), content);
}

/** A table that becomes a list of cards where there is no room: each cell carries its column's name. */
export function table(caption, columns, rows) {
  const head = el('thead', {}, el('tr', {}, columns.map((column) => el('th', { scope: 'col' }, column))));
  const cells = (row) => row.map((cell, i) => el('td', { 'data-column': columns[i] }, cell || '–'));
  const kind = columns[0] === 'STT' ? 'dd-table dd-table-numbered' : 'dd-table';
  return el('table', { class: kind }, el('caption', {}, caption), head, el('tbody', {}, rows.map((row) => el('tr', {}, cells(row)))));
}

export function names(agencies) {
  return (agencies || []).map((agency) => agency.name).join('; ');
}

/** The deadline as a person says it, and what it was before it was moved. */
export function deadline(assignment) {
  if (!assignment.dueOn) {
    return assignment.deadlineWords || 'Không ấn định thời hạn';
  }
  const day = writeDay(assignment.dueOn);
  const words = assignment.deadlineWords || '';
  const moved = assignment.originalDueOn && assignment.originalDueOn !== assignment.dueOn;
  return [
    words.includes(day) ? words : [day, words].filter(Boolean).join(' – '),
    moved ? ` (ban đầu ${writeDay(assignment.originalDueOn)})` : '',
    assignment.deadlineBasisLabel ? el('small', {}, ` ${assignment.deadlineBasisLabel}`) : '',
  ];
}

const DEADLINE_KINDS = { OVERDUE: 'danger', DUE_SOON: 'warning', IN_TIME: 'success', NO_DEADLINE: 'plain' };

export function deadlineChip(assignment) {
  if (assignment.progress === 'RECALLED') {
    // Nothing is owed any more: no date of it is kept or missed.
    return chip('plain', assignment.progressLabel);
  }
  return chip(DEADLINE_KINDS[assignment.deadlineState] || 'plain', assignment.deadlineStateLabel);
}

/** Number and day of a document: "12/BC-UBND ngày 03/04/2024". */
export function numbered(number, issuedOn) {
  return [number, issuedOn && `ngày ${writeDay(issuedOn)}`].filter(Boolean).join(' ');
}
