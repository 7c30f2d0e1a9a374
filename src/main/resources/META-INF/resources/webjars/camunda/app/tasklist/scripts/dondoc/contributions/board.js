// The lead's board: every coordinating agency's part, who has it, how late it is, and what the numbers add up to.

import { el } from '../dom.js';
import { chip, deadlineChip, more, table } from '../parts.js';
import { writeDay } from '../text.js';
import { signedRounds } from './rounds.js';

const COLUMNS = ['Cơ quan', 'Tình trạng', 'Đang ở đâu', 'Thời hạn', 'Kết quả'];

export function board({ parts }) {
  const shown = parts && parts.contributions;
  if (!shown || shown.lines.length === 0) {
    return null;
  }
  return el(
    'section',
    { class: 'dd-board' },
    table(`Phối hợp: ${shown.signed}/${shown.waitedFor} cơ quan đã ký`, COLUMNS, shown.lines.map((line) => row(line, shown.groups))),
    shown.totals.length > 0 && table('Cộng các số liệu đã ký', ['Nhóm đối tượng', 'Số lượng'], shown.totals.map(({ name, total }) => [name, total.toLocaleString('vi-VN')])),
    shown.missing.length > 0 && el('p', { class: 'dd-hint' }, `Chưa có số liệu của: ${shown.missing.join('; ')}.`),
  );
}

function row(line, groups) {
  return [
    el('strong', {}, line.agencyName),
    [
      chip(line.takenLate ? 'warning' : 'plain', line.progressLabel),
      line.closedReason && el('p', { class: 'dd-hint' }, `Chốt không chờ: ${line.closedReason}`),
      line.timesUrged > 0 && el('p', { class: 'dd-hint' }, `Đã đôn đốc ${line.timesUrged} lần, gần nhất ${writeDay(line.urgedOn)}`),
    ],
    line.holder,
    [line.dueOn ? writeDay(line.dueOn) : 'Không ấn định', ' ', line.deadlineState && deadlineChip(line), line.daysLate > 0 && el('p', { class: 'dd-hint' }, `chậm ${line.daysLate} ngày làm việc`)],
    [
      line.signedOn && `Ký ngày ${writeDay(line.signedOn)}`,
      line.rounds.length > 0 && more('Xem kết quả', signedRounds(line.rounds, groups)),
      el('div', { class: 'dd-act', 'data-contribution': line.id, 'data-may-supplement': line.maySupplement, 'data-may-urge': line.mayUrge }),
    ],
  ];
}
