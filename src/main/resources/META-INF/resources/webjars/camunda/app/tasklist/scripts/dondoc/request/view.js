// A request, as those who decide on it see it.

import { el } from '../dom.js';
import { chip, facts } from '../parts.js';
import { writeDay, writeMoment } from '../text.js';

const LEVELS = { SIGNER: 'Người ký văn bản chỉ đạo', CHAIR: 'Chủ tịch UBND tỉnh (gia hạn lần hai)', LEAD: 'Lãnh đạo cơ quan chủ trì' };

/** What is asked for and why, what it changes, what the Office says of it, and what happens when it is granted. */
export function request({ parts }) {
  const asked = parts && parts.request;
  if (!asked) {
    return null;
  }
  const who = [asked.askedByName, asked.askedByAgencyName].filter(Boolean).join(', ');
  return el(
    'article',
    { class: 'dd-paper' },
    el('h4', {}, `${asked.directed ? 'Chỉ đạo' : 'Đề nghị'}: ${asked.kindLabel}`),
    el('p', { class: 'dd-hint' }, `${from(asked)}: ${who}, ${writeMoment(asked.askedAt)}`),
    facts([
      ['Cơ quan', asked.agencyName],
      asked.reasonCode ? ['Thời hạn hiện nay', asked.currentDueOn && writeDay(asked.currentDueOn)] : ['Dự kiến tạm dừng đến', asked.untilOn && writeDay(asked.untilOn)],
      ['Thời hạn đề nghị', asked.reasonCode && asked.untilOn && [writeDay(asked.untilOn), asked.askedLate && chip('warning', 'Đề nghị muộn')]],
      ['Thời hạn được đồng ý', asked.grantedOn && writeDay(asked.grantedOn)],
      ['Nguyên nhân', asked.reasonLabel],
      ['Cấp quyết định', LEVELS[asked.decisionLevel]],
      ['Căn cứ', asked.basis],
    ]),
    changes(asked.changes || []),
    asked.reason && [el('h5', {}, 'Lý do'), el('p', { class: 'dd-text' }, asked.reason)],
    asked.advice && [el('h5', {}, 'Ý kiến tham mưu của Văn phòng'), el('p', { class: 'dd-text' }, asked.advice)],
    asked.decisionNote && [el('h5', {}, 'Ý kiến của người ký'), el('p', { class: 'dd-text' }, asked.decisionNote)],
    el('p', {}, el('strong', {}, 'Nếu đồng ý: '), asked.effect),
  );
}

function from({ byOffice, directed }) {
  if (directed) {
    return 'Người chỉ đạo';
  }
  return byOffice ? 'Văn phòng lập' : 'Người đề nghị';
}

/** What the directive says now stands beside what it is to say. */
function changes(lines) {
  const compared = lines.some(({ before }) => before);
  return lines.length > 0 && [
    el('h5', {}, compared ? 'Nội dung sửa đổi' : 'Nội dung cụ thể'),
    el(
      'dl',
      { class: 'dd-changes' },
      lines.map(({ label, before, text }) =>
        el('div', {}, el('dt', {}, label), el('dd', { class: 'dd-text' }, before && [el('del', {}, before), ' → '], compared ? el('ins', {}, text) : text)),
      ),
    ),
  ];
}
