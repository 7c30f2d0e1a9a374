// What the Office consolidates: the results of all assignments, the report that is drafted from them, its slip.

import { el } from './dom.js';
import { chip, facts, more, numbered, table } from './parts.js';
import { writeDay } from './text.js';

export function consolidationResults({ parts }) {
  const consolidation = parts && parts.consolidation;
  if (!consolidation || consolidation.lines.length === 0) {
    return null;
  }
  const rows = consolidation.lines.map((line) => [
    String(line.ordinal),
    [line.title, line.standing && el('p', {}, chip('plain', line.ended ? 'Thường xuyên' : 'Thường xuyên, tiếp tục'))],
    line.leadName,
    [line.progressLabel, !line.recalled && el('p', { class: 'dd-hint' }, [line.dueOn && `Hạn ${writeDay(line.dueOn)}`, line.timeliness].filter(Boolean).join(' – '))],
    result(line),
  ]);
  return el(
    'section',
    {},
    el('p', { class: 'dd-lead' }, consolidation.whole ? 'Báo cáo toàn bộ: mọi nhiệm vụ có thể kết thúc đã kết thúc.' : `Báo cáo một phần${consolidation.reason ? `: ${consolidation.reason}` : '.'}`),
    table('Kết quả các nhiệm vụ', ['STT', 'Nhiệm vụ', 'Chủ trì', 'Tình trạng', 'Văn bản kết quả'], rows),
  );
}

function result(line) {
  const texts = [
    ['Kết quả', line.done],
    ['Khó khăn, vướng mắc', line.difficulties],
    ['Nguyên nhân', line.causes],
    ['Nguyên nhân chậm', line.lateness],
    ['Giải trình', line.explanation],
    ['Đề xuất, kiến nghị', line.proposals],
  ].filter(([, text]) => text);
  const shown = [
    line.documentNumber && numbered(line.documentNumber, line.documentIssuedOn),
    line.late && chip('danger', 'Quá hạn'),
    texts.length > 0 && more('Nội dung', texts.map(([name, text]) => [el('h5', {}, name), el('p', { class: 'dd-text' }, text)])),
  ].filter(Boolean);
  return shown.length > 0 && shown;
}

export function submissionSlip({ parts }) {
  const consolidation = parts && parts.consolidation;
  return consolidation && consolidation.slipText && el(
    'article',
    { class: 'dd-paper' },
    el('h4', {}, 'Phiếu trình'),
    el('p', { class: 'dd-text' }, consolidation.slipText),
    facts([
      ['Người dự thảo', consolidation.draftedByName],
      ['Đã ký phiếu trình', consolidation.slipSignedByName],
    ]),
  );
}

export function consolidatedReport({ parts }) {
  const consolidation = parts && parts.consolidation;
  return consolidation && consolidation.reportText && el(
    'article',
    { class: 'dd-paper' },
    el('h4', {}, consolidation.whole ? 'Báo cáo tổng hợp' : 'Báo cáo tổng hợp một phần'),
    el('p', { class: 'dd-text' }, consolidation.reportText),
    consolidation.signature.length > 0 && el('div', { class: 'dd-signature' }, consolidation.signature.map((line) => el('p', {}, line))),
  );
}
