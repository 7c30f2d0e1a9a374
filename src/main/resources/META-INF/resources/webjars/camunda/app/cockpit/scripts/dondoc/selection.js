// What is ticked in the list: kept while one pages through it, and by what it is known to a person.

import { el } from '../../../tasklist/scripts/dondoc/dom.js';
import { number } from './words.js';

/** As many as the server takes at once. */
export const MOST = 200;

export class Selection {
  constructor() {
    this.rows = new Map();
    this.onChange = () => {};
  }

  get size() {
    return this.rows.size;
  }

  has(id) {
    return this.rows.has(id);
  }

  set(row, chosen) {
    if (chosen) {
      this.rows.set(row.id, row);
    } else {
      this.rows.delete(row.id);
    }
    this.onChange();
  }

  clear() {
    this.rows.clear();
    this.onChange();
  }
}

/** Number, place, title and agency, as a person knows it: many have the same title. */
export const nameOf = (row) => `${row.directiveNumber} – ${number(row.ordinal)}. ${row.title} (${row.lead})`;

/**
 * The boxes of one page of the list.
 *
 * @returns all: the box above the table; single: a box for each row, by its id; redraw: shows what is ticked now
 */
export function boxes(selection, rows) {
  const single = new Map(rows.map((row) => {
    const box = el('input', { type: 'checkbox', 'aria-label': `Chọn ${nameOf(row)}` });
    box.addEventListener('change', () => selection.set(row, box.checked));
    return [row.id, box];
  }));
  const all = el('input', { type: 'checkbox' });
  all.addEventListener('change', () => {
    // Each tick redraws this box.
    const chosen = all.checked;
    rows.forEach((row) => selection.set(row, chosen));
  });
  const redraw = () => {
    single.forEach((box, id) => (box.checked = selection.has(id)));
    const here = rows.filter(({ id }) => selection.has(id)).length;
    all.checked = here > 0 && here === rows.length;
    all.indeterminate = here > 0 && here < rows.length;
  };
  return { all: el('label', { class: 'dd-pick-all' }, all, ' Chọn tất cả trên trang'), single, redraw };
}
