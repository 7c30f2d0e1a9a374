// What is entered for an act, as the server says: each with its label, its hint and what is wrong with it.

import { el, freshId, option, replace } from '../../../tasklist/scripts/dondoc/dom.js';
import { dayInput } from './day-input.js';
import { writtenDay } from './words.js';

/** From this length on people write more than a line. */
const LONG = 200;

/** @param offered name, label, type, maxLength, required, hint, choices */
export function actFields(offered) {
  const made = offered.map(field);
  return {
    element: el('div', { class: 'dd-act-fields' }, made.map(({ element }) => element)),
    values: () => Object.fromEntries(made.map((one) => [one.name, one.value()]).filter(([, value]) => value !== '')),
    /** @returns the faults that belong to no field */
    show(faults) {
      made.forEach((one) => one.tell(faults.filter((fault) => fault.field === one.name)));
      const first = made.find((one) => faults.some((fault) => fault.field === one.name));
      if (first) {
        first.focus();
      }
      return faults.filter((fault) => made.every((one) => one.name !== fault.field));
    },
  };
}

function field(offer) {
  const id = freshId('act');
  const input = inputFor(offer);
  const wrong = el('span', { id: `${id}-wrong`, class: 'dd-late' });
  input.id = id;
  input.setAttribute('aria-describedby', `${id}-hint ${id}-wrong`);
  if (offer.required) {
    input.setAttribute('aria-required', 'true');
  }
  return {
    name: offer.name,
    element: el('div', {},
      el('label', { for: id }, offer.label, offer.required && el('span', { class: 'dd-late', 'aria-hidden': 'true' }, ' *')),
      input,
      el('span', { id: `${id}-hint`, class: 'dd-quiet' }, offer.hint),
      wrong),
    value: () => (offer.type === 'DATE' ? writtenDay(input.value) : input.value.trim()),
    focus: () => input.focus(),
    tell(faults) {
      replace(wrong, faults.map(({ message }) => message).join(' '));
      input.toggleAttribute('aria-invalid', false);
      if (faults.length > 0) {
        input.setAttribute('aria-invalid', 'true');
      }
    },
  };
}

function inputFor({ name, type, maxLength, choices }) {
  if (choices) {
    return el('select', { name, class: 'form-control' }, option('', 'Hãy chọn'), groups(choices));
  }
  if (type === 'DATE') {
    return dayInput(name, null);
  }
  return maxLength > LONG
    ? el('textarea', { name, class: 'form-control', rows: 3, maxlength: maxLength })
    : el('input', { type: 'text', name, class: 'form-control', maxlength: maxLength });
}

/** Under headings only where there are several. */
function groups(choices) {
  const names = [...new Set(choices.map(({ group }) => group))];
  const options = (group) => choices.filter((one) => one.group === group).map(({ code, name }) => option(code, name));
  return names.length < 2 ? options(names[0]) : names.map((group) => el('optgroup', { label: group }, options(group)));
}
