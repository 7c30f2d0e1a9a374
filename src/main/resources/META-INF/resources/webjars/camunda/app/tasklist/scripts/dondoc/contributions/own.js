// A coordinating agency's own part: its date, what is to be supplemented, what was signed before and what is to be signed.

import { el } from '../dom.js';
import { deadlineChip, facts, more, table } from '../parts.js';
import { writeDay } from '../text.js';
import { signedRounds } from './rounds.js';

export function ownContribution({ parts, task }) {
  const own = parts && parts.contribution;
  if (!own) {
    return null;
  }
  return el(
    'section',
    {},
    el('h4', {}, `Phần phối hợp của ${own.agencyName}`),
    facts([
      ['Cơ quan chủ trì', own.leadName],
      ['Tình trạng', own.progressLabel],
      ['Thời hạn phối hợp', [own.dueOn ? writeDay(own.dueOn) : 'Không ấn định', ' ', own.deadlineState && deadlineChip(own), own.daysLate > 0 && ` chậm ${own.daysLate} ngày làm việc`]],
    ]),
    own.closedReason && banner('warning', `Cơ quan chủ trì đã chốt, không chờ phần này: ${own.closedReason} Kết quả gửi sau vẫn được nhận và ghi là chậm.`),
    own.request && banner('info', `Cần bổ sung: ${own.request}`),
    task.step === 'signContribution' && own.content && toBeSigned(own),
    own.rounds.length > 0 && more('Các lần đã ký', signedRounds(own.rounds, own.groups)),
  );
}

function banner(kind, text) {
  return el('p', { class: `dd-banner dd-banner-${kind}` }, text);
}

function toBeSigned(own) {
  const nameOf = (code) => (own.groups.find((group) => group.code === code) || { name: code }).name;
  return el(
    'article',
    { class: 'dd-paper' },
    el('h5', {}, 'Nội dung trình ký'),
    el('p', { class: 'dd-text' }, own.content),
    own.numbers.length > 0 && table('Số liệu', ['Nhóm đối tượng', 'Số lượng'], own.numbers.map((number) => [[nameOf(number.group), number.description && el('p', { class: 'dd-hint' }, number.description)], String(number.amount)])),
  );
}
