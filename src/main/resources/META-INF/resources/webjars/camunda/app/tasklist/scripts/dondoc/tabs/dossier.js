// Hồ sơ: what was directed, where that is on its way, who has it, until when and why until then.

import { el, replace } from '../dom.js';
import { heading, ofDirective } from '../dossier.js';
import { chip, deadline, deadlineChip, facts, more, names, table } from '../parts.js';
import { call } from '../server.js';
import { writeDay, writeMoment } from '../text.js';
import { path } from './path.js';

export async function show(place, tab) {
  const dossier = await call('GET', `${tab.address}/dossier`, undefined, { signal: tab.left });
  const board = dossier.within && dossier.assignment && dossier.assignment.coordinating.length > 0 ? await boardOf(dossier.assignment, tab) : null;
  replace(
    place,
    el('div', { class: 'dd-context' }, heading(dossier.directive, dossier.assignment), dossier.assignment ? sentence(dossier.assignment) : ofDirective(dossier.directive)),
    dossier.path.length > 0 && section('Đang ở đâu', path(dossier.path), el('p', { class: 'dd-hint' }, dossier.assignment.progressLabel)),
    holders(dossier),
    deputies(dossier),
    dossier.assignment && coordinators(dossier.assignment, board),
    dossier.assignment && dates(dossier),
    dossier.assignments.length > 0 && section('Các nhiệm vụ của văn bản', ofParts(dossier.assignments)),
    dossier.assignment && more('Văn bản giao', ofDirective(dossier.directive)),
  );
  return dossier;
}

/** A coordinating agency finds its own part only, who has none finds no board. */
async function boardOf(assignment, tab) {
  try {
    return await call('GET', `/api/assignments/${assignment.id}/contributions`, undefined, { signal: tab.left });
  } catch (fault) {
    if (fault.status === 404) {
      return null;
    }
    throw fault;
  }
}

function section(title, ...content) {
  return el('section', { class: 'dd-part' }, el('h4', {}, title), content);
}

function sentence(assignment) {
  return el(
    'div',
    { class: 'dd-assignment' },
    el('h4', {}, `Nhiệm vụ ${assignment.ordinal}. ${assignment.title}`),
    assignment.content && el('blockquote', {}, assignment.content),
  );
}

function holders({ holders: lines, within }) {
  if (!within) {
    return null;
  }
  const rows = lines.map((line) => [line.name, [line.agencyName, el('p', { class: 'dd-hint' }, who(line))], writeMoment(line.since), line.dueOn && writeDay(line.dueOn)]);
  return rows.length > 0 && section('Ai đang giữ việc', table('', ['Công việc', 'Ở đâu, với ai', 'Từ lúc', 'Hạn'], rows));
}

function deputies({ deputies: lines }) {
  const agencies = [...new Set(lines.map((line) => line.agencyName))];
  const named = (agency) => lines.filter((line) => line.agencyName === agency).map((line) => line.personName).join(', ');
  return lines.length > 0 && section('Người phối hợp xử lý', facts(agencies.map((agency) => [agency, named(agency)])));
}

function who({ personName, principalName, role }) {
  return personName ? [personName, principalName && `(thay ${principalName})`].filter(Boolean).join(' ') : `${role} nào cũng nhận được`;
}

function coordinators(assignment, board) {
  if (assignment.coordinating.length === 0) {
    return null;
  }
  const lines = board ? board.lines : [];
  const others = assignment.coordinating.filter(({ code }) => !lines.some((line) => line.agencyCode === code));
  const rows = lines.map((line) => [
    line.agencyName,
    [line.progressLabel, line.holder && el('p', { class: 'dd-hint' }, line.holder)],
    [line.dueOn && writeDay(line.dueOn), ' ', deadlineChip(line)],
    line.signedOn && writeDay(line.signedOn),
  ]);
  return section(
    'Cơ quan phối hợp',
    rows.length > 0 && table('', ['Cơ quan', 'Tình trạng', 'Thời hạn', 'Ký ngày'], rows),
    others.length > 0 && el('p', { class: rows.length > 0 && 'dd-hint' }, `${rows.length > 0 ? 'Cùng phối hợp: ' : ''}${names(others)}`),
  );
}

function dates({ assignment, dates: changes }) {
  const inForce = facts([
    ['Ngày giao', writeDay(assignment.givenOn)],
    ['Ngày tiếp nhận', writeDay(assignment.receivedOn)],
    ['Thời hạn ban đầu', writeDay(assignment.originalDueOn) || 'Không ấn định thời hạn'],
    ['Thời hạn hiện nay', deadline({ ...assignment, originalDueOn: null })],
    ['Kỳ báo cáo', assignment.periodLabel],
    ['Văn bản kết quả ban hành', writeDay(assignment.resultIssuedOn)],
  ]);
  const lines = changes.map((change) =>
    el(
      'li',
      {},
      el('span', { class: 'dd-when' }, writeMoment(change.changedAt)),
      ` ${day(change.oldDueOn)} → `,
      el('strong', {}, day(change.newDueOn)),
      ' ',
      chip('plain', change.basisLabel),
      el('p', { class: 'dd-hint' }, [change.note, change.changedByName].filter(Boolean).join(' · ')),
    ),
  );
  return section('Thời hạn', inForce, lines.length > 0 && [el('h5', {}, `Các lần thay đổi (${lines.length})`), el('ol', { class: 'dd-history' }, lines)]);
}

function day(iso) {
  return writeDay(iso) || 'không ấn định';
}

function ofParts(assignments) {
  const rows = assignments.map((part) => [String(part.ordinal), [el('strong', {}, part.title), el('p', { class: 'dd-hint' }, part.holder)], part.leadName, part.progressLabel, deadline(part)]);
  return table('', ['STT', 'Nhiệm vụ', 'Chủ trì', 'Tình trạng', 'Thời hạn'], rows);
}
