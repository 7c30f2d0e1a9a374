// Xin gia hạn from the task itself, by the leader of the agency that has it.

import { button, el, replace } from '../dom.js';
import { sectionAfterContext } from '../parts.js';
import { writeDay } from '../text.js';
import { askBeside } from './beside.js';

export function offerExtension(form) {
  const { root, context } = form;
  const offer = context.parts && context.parts.extension;
  const place = sectionAfterContext(root, 'dd-extension', offer);
  if (place) {
    close(form, place, offer);
  }
}

function close(form, place, offer) {
  const ask = () => askExtension(place, form.context.assignment.id, offer, form.unsent, () => form.refresh(), () => close(form, place, offer));
  replace(place, offer && offer.kind && button('Xin gia hạn', ask), offer && !offer.kind && el('p', { class: 'dd-hint' }, offer.who));
  if (offer && offer.kind && form.unsent.get(offer.kind)) {
    ask();
  }
}

/** @param offer what may be asked for, until when it is due now, who decides, and the reasons to choose from */
export function askExtension(place, assignmentId, offer, unsent, done, back) {
  const hint = `Thời hạn hiện nay ${writeDay(offer.dueOn)}. ${offer.who} Chưa có quyết định thì giữ thời hạn cũ.`;
  askBeside(place, { assignmentId, kind: offer.kind, title: 'Xin gia hạn', hint, reasons: offer.reasons }, unsent, done, back);
}
