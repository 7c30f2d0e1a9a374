// At the board: one urges an agency, or the lead asks one for a supplement; both go on record at once.

import { askText, reopen } from '../asking.js';
import { button, replace } from '../dom.js';

/** Beside each agency what this person may do about its part, in every form that shows the board. */
export function offerOnBoard(form) {
  form.root.querySelectorAll('[data-contribution]').forEach((place) => offer(form, place));
}

function offer(form, place) {
  const address = `/api/contributions/${place.getAttribute('data-contribution')}`;
  const acts = [
    place.hasAttribute('data-may-supplement') && { act: 'Yêu cầu bổ sung', address: `${address}/supplement`, name: 'request', label: 'Nội dung cần bổ sung' },
    place.hasAttribute('data-may-urge') && { act: 'Đôn đốc', address: `${address}/urge`, name: 'note', label: 'Nội dung đôn đốc (không bắt buộc)' },
  ];
  const ask = (what) => askText(place, what, form.unsent, () => form.refresh(), () => offer(form, place));
  replace(place, acts.map((what) => what && button(what.act, () => ask(what))));
  reopen(acts, form.unsent, ask);
}
