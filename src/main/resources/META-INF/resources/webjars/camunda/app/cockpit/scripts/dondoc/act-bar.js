// "Đã chọn n việc" with what this person may do with them.

import { button, el, replace } from '../../../tasklist/scripts/dondoc/dom.js';
import { call } from './address.js';
import { openAct } from './act-dialog.js';
import { MOST } from './selection.js';
import { number } from './words.js';

/**
 * @param done is called when something was done: the list is not what it was
 * @param cleared is called when nothing is ticked any more: the bar goes, and whoever works by keyboard has to stand somewhere
 * @returns the bar, and what redraws it
 */
export function actBar(selection, done, cleared) {
  const told = el('span', { role: 'status' });
  const acts = el('span', { class: 'dd-acts' });
  const clear = () => {
    selection.clear();
    cleared();
  };
  const bar = el('div', { class: 'dd-act-bar', role: 'group', 'aria-label': 'Thao tác với việc đã chọn', hidden: true },
    told, button('Bỏ chọn', clear, { class: 'btn btn-link btn-sm' }), acts);
  let offers = null;

  async function offer() {
    offers ||= call('GET', '/api/monitoring/acts');
    try {
      const found = await offers;
      replace(acts,
        found.map((one) => button(one.label, () => openAct(bar, one, selection, done))));
    } catch (refusal) {
      offers = null;
      replace(acts, el('span', { role: 'alert', class: 'dd-late' }, refusal.message));
    }
  }

  function redraw() {
    const { size } = selection;
    bar.hidden = size === 0;
    told.textContent = size > MOST
      ? `Đã chọn ${number(size)} việc; mỗi lần tối đa ${number(MOST)} việc, hãy bỏ bớt.`
      : `Đã chọn ${number(size)} việc`;
    acts.hidden = size > MOST;
    if (size > 0 && offers === null) {
      offer();
    }
  }
  return { bar, redraw };
}
