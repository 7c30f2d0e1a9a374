// The block "Hồ sơ" at the top of each form: what was directed, to whom, until when, and the last word on it; and its pieces for the tabs.

import { el, replace } from './dom.js';
import { chip, deadline, deadlineChip, facts, more, names, numbered } from './parts.js';
import { actingNote, doer, doerOf } from './stand-in.js';
import { writeMoment } from './text.js';

export function renderDossier(place, context) {
  const { directive, assignment } = context;
  replace(
    place,
    actingNote(context.parts),
    directive && heading(directive, assignment),
    lastNote(context.lastNote),
    assignment ? ofAssignment(assignment) : directive && ofDirective(directive),
    assignment && directive && more('Văn bản giao', ofDirective(directive)),
    history(context.history),
  );
}

export function heading(directive, assignment) {
  const urgent = directive.urgency && directive.urgency !== 'NONE' && chip('danger', directive.urgencyLabel);
  const line = [numbered(directive.number, directive.issuedOn), directive.issuerName].filter(Boolean).join(' · ');
  return el(
    'header',
    { class: 'dd-heading' },
    el('p', { class: 'dd-number' }, line, urgent, assignment && deadlineChip(assignment)),
    el('p', { class: 'dd-subject' }, directive.subject),
  );
}

function ofAssignment(assignment) {
  const inCharge = facts([
    ['Thời hạn', deadline(assignment)],
    ['Tình trạng', assignment.progressLabel],
    ['Chủ trì', assignment.leadName],
    ['Người xử lý', assignment.handlerName],
    ['Phối hợp', names(assignment.coordinating)],
    ['Kỳ báo cáo', assignment.periodLabel],
  ]);
  return el(
    'section',
    { class: 'dd-assignment' },
    el('h4', {}, `Nhiệm vụ ${assignment.ordinal}. ${assignment.title}`),
    assignment.content && el('blockquote', {}, assignment.content),
    inCharge,
    demands(assignment),
  );
}

function demands(assignment) {
  const asked = [
    assignment.proposalRequired && 'trình đề xuất',
    assignment.beneficiaryListRequired && 'lập danh sách đối tượng',
  ].filter(Boolean);
  return asked.length > 0 && el('p', { class: 'dd-hint' }, `Văn bản yêu cầu: ${asked.join('; ')}.`);
}

export function ofDirective(directive) {
  return facts([
    ['Lĩnh vực', directive.fieldName],
    ['Ý kiến chỉ đạo gốc', directive.originatingInstruction],
    ['Báo cáo kết quả cho', directive.reportTo],
    ['Người ký', directive.signedByName],
    ['Nơi nhận', (directive.recipients || []).join('; ')],
  ]);
}

function lastNote(last) {
  if (!last || !(last.note || last.summary)) {
    return null;
  }
  return el(
    'aside',
    { class: 'dd-note', 'aria-label': 'Ý kiến gần nhất' },
    el('p', { class: 'dd-note-who' }, [doer(last), writeMoment(last.happenedAt)].filter(Boolean).join(' · ')),
    last.summary && el('p', {}, last.summary),
    last.note && el('p', { class: 'dd-note-text' }, last.note),
  );
}

function history(events) {
  if (!events || events.length === 0) {
    return null;
  }
  return more(`Diễn biến (${events.length})`, el('ol', { class: 'dd-history' }, events.map(happening)));
}

/** One line of history. */
export function happening(event) {
  return el(
    'li',
    {},
    el('span', { class: 'dd-when' }, writeMoment(event.happenedAt)),
    ' ',
    el('strong', {}, doerOf(event)),
    ` – ${event.summary}`,
    event.note && el('p', {}, event.note),
    // What was written before lines of a table were named in words has the line's id, which says nothing to people.
    event.basis && el('p', { class: 'dd-hint' }, `Căn cứ: ${event.basis.replace(/, dòng rule_\w+$/, '')}`),
  );
}
