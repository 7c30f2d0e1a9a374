// Sao gửi: agencies that get the document for information and watch from then on. What is chosen stands in a hidden variable, as
// codes separated by blanks.

import { byKind } from './bindings.js';
import { el, freshId, replace } from './dom.js';

export function bindCopies(form) {
  for (const place of form.root.querySelectorAll('[data-dd-copy-to]')) {
    const summary = place.querySelector('summary');
    const list = el('div', { class: 'dd-picker-list' });
    place.append(list);
    const tell = () => replace(summary, sentence(form));
    place.addEventListener('toggle', () => {
      if (place.open && list.childElementCount === 0) {
        list.append(...groups(form, tell));
      }
    });
    tell();
  }
}

function chosen(form) {
  return form.fields.value('copyTo').split(' ').filter(Boolean);
}

function sentence(form) {
  const codes = chosen(form);
  const names = form.context.agencies.filter(({ code }) => codes.includes(code)).map(({ shortName }) => shortName);
  return names.length === 0 ? 'Không sao gửi. Chọn cơ quan…' : `${names.length} cơ quan: ${names.join('; ')}`;
}

function groups(form, tell) {
  return byKind(form.context.agencies).map(([label, agencies]) => el('fieldset', {}, el('legend', {}, label), agencies.map((agency) => box(form, agency, tell))));
}

function box(form, { code, shortName }, tell) {
  const input = el('input', { type: 'checkbox', id: freshId('copy'), value: code });
  input.checked = chosen(form).includes(code);
  input.addEventListener('change', () => {
    const others = chosen(form).filter((other) => other !== code);
    form.fields.set('copyTo', (input.checked ? [...others, code] : others).join(' '));
    form.changed();
    tell();
  });
  return el('div', { class: 'dd-check' }, input, el('label', { for: input.id }, shortName));
}
