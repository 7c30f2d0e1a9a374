// What an agency said to a draft, or that it has not yet.

import { el } from '../dom.js';
import { writeDay } from '../text.js';

export function said(opinion) {
  const signer = opinion.signerName && el('p', { class: 'dd-hint' }, `${opinion.signerName}, ${writeDay(opinion.answeredOn)}`);
  return opinion.state === 'GIVEN'
    ? [el('strong', {}, opinion.stanceLabel), opinion.content && el('p', { class: 'dd-text' }, opinion.content), signer]
    : [opinion.stateLabel, el('p', { class: 'dd-hint' }, `Hạn góp ý ${writeDay(opinion.dueOn)}`)];
}
