// Every fact that was only inferred: confirmed one by one, or found in the document after all.

import { button, el, freshId } from '../dom.js';
import { writeDay } from '../text.js';
import { KINDS, NAMES, URGENCIES } from './facts.js';

export function confirmations(editor) {
  return el('ul', { class: 'dd-confirmations' }, editor.model.inferred().map(({ part, fact }) => line(editor, part, fact)));
}

function line(editor, part, fact) {
  const place = editor.place(part, fact);
  const input = el('input', { type: 'checkbox', id: freshId('confirm'), name: place, 'data-confirm': '' });
  input.checked = editor.isConfirmed(part, fact);
  input.addEventListener('change', () => editor.confirm(part, fact, input.checked));
  const what = [part.assignments ? '' : `Nhiệm vụ ${part.ordinal}: `, NAMES[fact] || fact];
  const said = el('span', { class: 'dd-said' }, value(editor, part, fact));
  return el(
    'li',
    { class: 'dd-field dd-check' },
    input,
    el('label', { for: input.id }, el('strong', {}, what), ' – ', said),
    button('Văn bản ghi rõ', () => editor.setBasis(part, fact, 'TEXT'), { class: 'btn btn-link btn-xs', 'aria-label': `${what.join('')}: văn bản ghi rõ, không phải suy luận` }),
  );
}

function value(editor, part, fact) {
  const held = part[fact];
  if (fact === 'ordinal') {
    return `tách riêng: ${part.title || ''}`;
  }
  if (held === null || held === undefined || held === '' || held.length === 0) {
    return 'để trống';
  }
  if (typeof held === 'boolean') {
    return held ? 'có' : 'không';
  }
  if (fact === 'lead' || fact === 'issuer' || fact === 'coordinating') {
    return [held].flat().map((code) => editor.agencyName(code)).join('; ');
  }
  if (fact === 'field') {
    const found = (editor.context.fields || []).find(({ field }) => field === held);
    return found ? found.name : held;
  }
  return KINDS[held] || URGENCIES[held] || writeDay([held].flat().join('; '));
}
