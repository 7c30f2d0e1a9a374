// Which assignments go on under the directive that replaces theirs.

import { el, freshId, replace } from '../dom.js';

export function carriedOver(form, parts) {
  const place = form.root.querySelector('[data-dd-carried]');
  const chosen = new Set(form.fields.value('carriedOver').split(' ').filter(Boolean));
  replace(place, parts.length === 0 ? el('p', { class: 'dd-hint' }, 'Văn bản không có nhiệm vụ nào đang thực hiện.') : parts.map(({ id, label }) => box(form, chosen, String(id), label)));
}

function box(form, chosen, id, label) {
  const input = el('input', { type: 'checkbox', id: freshId('carried') });
  input.checked = chosen.has(id);
  input.addEventListener('change', () => {
    if (input.checked) {
      chosen.add(id);
    } else {
      chosen.delete(id);
    }
    form.fields.set('carriedOver', [...chosen].join(' '));
    form.changed();
  });
  return el('div', { class: 'dd-check' }, input, el('label', { for: input.id }, label));
}
