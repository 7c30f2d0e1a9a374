// At the board: one urges an agency, or the lead asks one for a supplement; both go on record at once.

import { askText } from '../asking.js';
import { button, replace } from '../dom.js';

/** Beside each agency what this person may do about its part, in every form that shows the board. */
export function offerOnBoard(form) {
  for (const place of form.root.querySelectorAll('[data-contribution]')) {
    const address = `/api/contributions/${place.getAttribute('data-contribution')}`;
    const ask = (what) => askText(place, what, () => form.refresh(), () => offerOnBoard(form));
    replace(
      place,
      place.hasAttribute('data-may-supplement') && button('Yêu cầu bổ sung', () => ask({ address: `${address}/supplement`, name: 'request', label: 'Nội dung cần bổ sung' })),
      place.hasAttribute('data-may-urge') && button('Đôn đốc', () => ask({ address: `${address}/urge`, name: 'note', label: 'Nội dung đôn đốc (không bắt buộc)' })),
    );
  }
}
