// One directive in a list: what it is, how far it has come, what is overdue.

import { el } from '../../../tasklist/scripts/dondoc/dom.js';
import { directivePage, link } from './address.js';
import { way } from './bars.js';
import { date, number } from './words.js';

export function directiveLine(directive) {
  return el('li', { class: `dd-directive${directive.overdue ? ' dd-red' : ''}` },
    el('div', { class: 'dd-directive-head' },
      el('a', directivePage(directive.id), `${directive.number} ngày ${date(directive.issuedOn)}`),
      directive.overdue > 0 && el('a', { class: 'dd-badge', href: link('/giam-sat', { directiveId: directive.id, bucket: 'OPEN_OVERDUE' }) },
        `! ${number(directive.overdue)} nhiệm vụ quá hạn`),
      el('span', { class: 'dd-quiet' },
        `${directive.fieldName} · ${directive.stateLabel} · `,
        el('a', { href: link('/giam-sat', { directiveId: directive.id }) }, `còn ${number(directive.open)}/${number(directive.total)} nhiệm vụ`),
        directive.nextDueOn && ` · hạn gần nhất ${date(directive.nextDueOn)}`,
        directive.recalled > 0 && ` · đã thu hồi ${number(directive.recalled)}`)),
    el('p', { class: 'dd-subject' }, directive.subject),
    way(directive.stages));
}
