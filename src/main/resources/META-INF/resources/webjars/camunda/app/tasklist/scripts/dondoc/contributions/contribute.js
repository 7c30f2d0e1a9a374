// Contributing: text, and one number for each group of the directive where a list is required.

import { el, freshId, replace } from '../dom.js';

export const contribute = {
  prepare(form) {
    const own = form.context.parts.contribution;
    if (!form.context.draft) {
      form.fields.set('content', lastContent(own));
      form.fields.set('numbers', own.listRequired ? JSON.stringify(lastNumbers(own)) : '');
    }
  },

  /** The inputs write, the form's variable follows. */
  restored(form) {
    const own = form.context.parts.contribution;
    if (own.listRequired) {
      const rows = own.groups.map((group) => inputs(group, begun(form)));
      const follow = () => {
        form.fields.set('numbers', JSON.stringify(rows.map(read).filter(Boolean)));
        form.changed();
      };
      rows.forEach(({ amount, description }) => [amount, description].filter(Boolean).forEach((input) => input.addEventListener('input', follow)));
      replace(form.root.querySelector('[data-dd-numbers]'), el('h4', {}, 'Số liệu theo nhóm đối tượng'), el('p', { class: 'dd-hint' }, 'Không có thì nhập 0.'), rows.map(({ row }) => row));
      form.numbers = rows;
    }
  },

  check(form) {
    return (form.numbers || []).flatMap(({ group, amount, description }) => {
      const text = amount.value.trim();
      if (!(/^\d{1,9}$/.test(text) || (group.described && text === ''))) {
        return [{ input: amount, message: 'Hãy nhập một số nguyên từ 0 trở lên; không có thì nhập 0.' }];
      }
      return description && Number(text) > 0 && description.value.trim() === '' ? [{ input: description, message: 'Hãy ghi rõ là đối tượng nào.' }] : [];
    });
  },
};

/** What is in hand, else what was signed last: a supplement begins from there. */
function lastContent(own) {
  const last = own.rounds[own.rounds.length - 1];
  return own.content || (last && last.content) || '';
}

function lastNumbers(own) {
  const last = own.rounds[own.rounds.length - 1];
  return own.content ? own.numbers : (last && last.numbers) || [];
}

function begun(form) {
  try {
    return JSON.parse(form.fields.value('numbers')) || [];
  } catch (none) {
    return [];
  }
}

function inputs(group, numbers) {
  const given = numbers.find((number) => number.group === group.code) || {};
  const id = freshId('number');
  const amount = el('input', { type: 'text', inputmode: 'numeric', id, class: 'form-control', 'data-group': group.code });
  amount.value = given.amount === undefined ? '' : String(given.amount);
  const description = group.described ? el('input', { type: 'text', id: `${id}-text`, class: 'form-control', 'data-max': 500 }) : null;
  if (description) {
    description.value = given.description || '';
  }
  const row = el('div', { class: description ? 'dd-row' : '' },
    el('div', { class: 'dd-field' }, el('label', { for: id }, group.name), amount),
    description && el('div', { class: 'dd-field' }, el('label', { for: `${id}-text` }, `${group.name}: ghi rõ`), description),
  );
  return { group, amount, description, row };
}

/** What is no number is sent as it is: the server says what is wrong with it. */
function read({ group, amount, description }) {
  const text = amount.value.trim();
  if (text === '') {
    return null;
  }
  const number = { group: group.code, amount: /^\d{1,9}$/.test(text) ? Number(text) : text };
  return description && description.value.trim() ? { ...number, description: description.value.trim() } : number;
}
