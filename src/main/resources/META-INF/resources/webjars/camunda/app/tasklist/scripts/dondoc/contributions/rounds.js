// What an agency signed, round by round, and what each round changed.

import { el } from '../dom.js';
import { table } from '../parts.js';
import { writeMoment } from '../text.js';

export function signedRounds(rounds, groups) {
  const nameOf = (code) => (groups.find((group) => group.code === code) || { name: code }).name;
  return rounds.map((round) =>
    el(
      'article',
      { class: 'dd-paper' },
      el('h5', {}, round.round === 1 ? 'Lần đầu' : `Bổ sung lần ${round.round - 1}`),
      round.request && el('p', { class: 'dd-hint' }, `Yêu cầu bổ sung: ${round.request}`),
      el('p', { class: 'dd-text' }, round.content),
      round.numbers.length > 0 && table('Số liệu', ['Nhóm đối tượng', 'Số lượng'], round.numbers.map((number) => [[nameOf(number.group), number.description && el('p', { class: 'dd-hint' }, number.description)], String(number.amount)])),
      round.changes.length > 0 && el('p', { class: 'dd-hint' }, `Thay đổi so với lần trước: ${round.changes.map((change) => `${nameOf(change.group)} ${change.before ?? '–'} → ${change.after ?? '–'}`).join('; ')}.`),
      el('p', { class: 'dd-hint' }, [round.signatureForm && `${round.signatureForm}.`, round.signerTitle, round.signerName, 'ký lúc', writeMoment(round.signedAt)].filter(Boolean).join(' ')),
    ),
  );
}
