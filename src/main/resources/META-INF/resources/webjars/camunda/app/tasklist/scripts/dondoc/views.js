// What a step has to read before it can be decided; a form asks for it with data-dd-view.

import { board } from './contributions/board.js';
import { ownContribution } from './contributions/own.js';
import { consolidatedReport, consolidationResults, submissionSlip } from './consolidation.js';
import { el, replace } from './dom.js';
import { chip, deadline, facts, names, numbered, table } from './parts.js';
import * as proposalViews from './proposal/views.js';
import { request } from './request/view.js';
import { writeDay, writeMoment } from './text.js';
import { letterInHand, toExplain } from './urging.js';

const VIEWS = {
  givingOut,
  report,
  document: signedDocument,
  result,
  lead,
  otherParts,
  progress,
  request,
  letter: letterInHand,
  toExplain,
  contributions: board,
  contribution: ownContribution,
  consolidationResults,
  submissionSlip,
  consolidatedReport,
  ...proposalViews,
};

export function renderViews(root, context) {
  for (const place of root.querySelectorAll('[data-dd-view]')) {
    const shown = VIEWS[place.getAttribute('data-dd-view')](context);
    replace(place, shown);
    place.hidden = !shown;
  }
}

function givingOut(context) {
  const previews = new Map(((context.breakDown && context.breakDown.preview) || []).map((preview) => [preview.ordinal, preview]));
  const rows = (context.assignments || []).map((assignment) => [
    String(assignment.ordinal),
    [el('strong', {}, assignment.title), el('p', {}, assignment.content)],
    [assignment.leadName, assignment.coordinating && assignment.coordinating.length > 0 && el('p', { class: 'dd-hint' }, `Phối hợp: ${names(assignment.coordinating)}`)],
    assignment.kindLabel,
    proposedDeadline(assignment, previews.get(assignment.ordinal)),
  ]);
  return rows.length > 0 && table(`${rows.length} nhiệm vụ sẽ giao`, ['STT', 'Nhiệm vụ', 'Chủ trì, phối hợp', 'Loại', 'Thời hạn nếu giao hôm nay'], rows);
}

function proposedDeadline(assignment, preview) {
  if (!preview) {
    return deadline(assignment);
  }
  const hints = [preview.basisLabel, preview.calendarNotice].filter(Boolean).map((hint) => el('p', { class: 'dd-hint' }, hint));
  return [preview.dueOn ? writeDay(preview.dueOn) : 'Không ấn định thời hạn', hints];
}

function report(context) {
  const latest = (context.reports || [])[0];
  if (!latest) {
    return null;
  }
  const drafted = [latest.draftedByName, writeMoment(latest.draftedAt)].filter(Boolean).join(', ');
  const parts = [
    ['Kết quả thực hiện', latest.done],
    ['Khó khăn, vướng mắc', latest.difficulties],
    ['Nguyên nhân', latest.causes],
    ['Nguyên nhân chậm', [latest.latenessReason, latest.latenessNote].filter(Boolean).join(' – ')],
    ['Đề xuất, kiến nghị', latest.proposals],
  ].filter(([, text]) => text);
  return el(
    'article',
    { class: 'dd-paper' },
    el('h4', {}, ['Báo cáo kết quả', latest.periodLabel].filter(Boolean).join(' – ')),
    drafted && el('p', { class: 'dd-hint' }, `Người dự thảo: ${drafted}`),
    parts.map(([name, text]) => [el('h5', {}, name), el('p', { class: 'dd-text' }, text)]),
  );
}

function signedDocument({ document }) {
  if (!document) {
    return null;
  }
  const signer = [document.signatureForm && `${document.signatureForm}.`, document.signerTitle, document.signerName].filter(Boolean).join(' ');
  return el(
    'article',
    { class: 'dd-paper' },
    el('h4', {}, document.subject),
    facts([
      ['Người ký', signer],
      ['Ký thay', document.signedForName],
      ['Căn cứ ký', document.signatureBasis],
      ['Nhập theo', document.paperBasis],
      ['Ký lúc', document.signedAt && writeMoment(document.signedAt)],
    ]),
  );
}

/** The result document, and whether it came in time: the day of issue counts. */
function result({ assignment, documents }) {
  const issued = (documents || []).map((document) =>
    el('li', {}, el('strong', {}, document.kindLabel || 'Văn bản'), ` số ${numbered(document.number, document.issuedOn)}`, document.signerName && ` – ${document.signatureForm ? `${document.signatureForm}. ` : ''}${document.signerName}`, document.signatureBasis && el('p', { class: 'dd-hint' }, `Ký thay ${document.signedForName}: ${document.signatureBasis}`), document.paperBasis && el('p', { class: 'dd-hint' }, document.paperBasis), document.subject && el('p', { class: 'dd-hint' }, document.subject)),
  );
  return (issued.length > 0 || (assignment && assignment.resultIssuedOn)) && el('section', {}, el('h4', {}, 'Văn bản kết quả ', assignment && timeliness(assignment)), issued.length > 0 && el('ul', { class: 'dd-list' }, issued));
}

function timeliness({ resultIssuedOn, dueOn }) {
  if (!resultIssuedOn) {
    return null;
  }
  if (!dueOn) {
    return chip('plain', 'Không ấn định thời hạn');
  }
  return resultIssuedOn <= dueOn
    ? chip('success', `Đúng hạn (hạn ${writeDay(dueOn)})`)
    : chip('danger', `Quá hạn (ban hành ${writeDay(resultIssuedOn)}, hạn ${writeDay(dueOn)})`);
}

function lead({ assignment }) {
  return assignment && facts([
    ['Chủ trì hiện nay', assignment.leadName],
    ['Chủ trì đề nghị', assignment.proposedLeadName && el('strong', {}, assignment.proposedLeadName)],
  ]);
}

function otherParts(context) {
  const all = [...(context.otherParts || []), ...((context.parts && context.parts.otherParts) || [])];
  return all.length > 0 && el('ul', { class: 'dd-list' }, all.map((part) => el('li', {}, `Nhiệm vụ ${part.ordinal}. ${part.title}${part.coordinating ? ' (phối hợp)' : ''}`)));
}

function progress({ progressEntries: entries }) {
  return entries && entries.length > 0 && el('ol', { class: 'dd-history' }, entries.map((entry) =>
    el('li', {}, el('span', { class: 'dd-when' }, writeMoment(entry.enteredAt)), ' ', el('strong', {}, entry.personName), el('p', { class: 'dd-text' }, entry.content)),
  ));
}
