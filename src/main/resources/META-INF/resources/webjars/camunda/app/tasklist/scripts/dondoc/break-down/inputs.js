// Labelled inputs that write into the break-down.

import { append, el, freshId, option } from '../dom.js';
import { NAMES } from './facts.js';

/**
 * @param editor tells the place of a fact and takes changes
 * @param attributes of the input; required, most (characters) and hint are ours
 */
export function text(editor, part, fact, { rows, required, most, hint, label, read, ...attributes } = {}) {
  const input = rows
    ? el('textarea', { rows, class: 'form-control', ...attributes })
    : el('input', { type: 'text', class: 'form-control', ...attributes });
  input.value = part[fact] === null || part[fact] === undefined ? '' : part[fact];
  input.addEventListener('input', () => editor.set(part, fact, read ? read(input.value) : input.value.trim() || null));
  limit(input, required, most);
  return field(editor, part, fact, input, { label, hint, required });
}

/** @param options elements; the empty one stands for null */
export function select(editor, part, fact, options, { required, hint, label, value, onPick } = {}) {
  const input = el('select', { class: 'form-control' });
  append(input, options);
  input.value = (value === undefined ? part[fact] : value) || '';
  input.addEventListener('change', () => (onPick ? onPick(input.value) : editor.set(part, fact, input.value || null)));
  limit(input, required);
  return field(editor, part, fact, input, { label, hint, required });
}

export function check(editor, part, fact) {
  const input = el('input', { type: 'checkbox', id: freshId(fact), 'data-place': editor.place(part, fact) });
  input.checked = part[fact] === true;
  input.addEventListener('change', () => editor.set(part, fact, input.checked));
  return el('div', { class: 'dd-field dd-check' }, input, el('label', { for: input.id }, NAMES[fact]));
}

export function choices(pairs, first) {
  return [option('', first), ...Object.entries(pairs).map(([value, label]) => option(value, label))];
}

function limit(input, required, most) {
  if (required) {
    input.setAttribute('data-required', '');
    input.setAttribute('aria-required', 'true');
    input.setAttribute('data-missing', required);
  }
  if (most) {
    input.setAttribute('data-max', most);
  }
}

function field(editor, part, fact, input, { label, hint, required }) {
  input.id = freshId(fact);
  input.setAttribute('data-place', editor.place(part, fact));
  if (hint) {
    input.setAttribute('aria-describedby', `${input.id}-hint`);
  }
  return el(
    'div',
    { class: `dd-field${required ? ' dd-required' : ''}` },
    el('label', { for: input.id }, label || NAMES[fact]),
    input,
    hint && el('p', { class: 'dd-hint', id: `${input.id}-hint` }, hint),
  );
}
