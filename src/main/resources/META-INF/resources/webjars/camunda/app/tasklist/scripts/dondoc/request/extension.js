// Xin gia hạn from the task itself, by the leader of the agency that has it.

import { button, el, freshId, option, replace } from '../dom.js';
import { showFault, tellRefusal } from '../fields.js';
import { sectionAfterContext } from '../parts.js';
import { call } from '../server.js';
import { readDay, writeDay } from '../text.js';

export function offerExtension(form) {
  const { root, context } = form;
  const offer = context.parts && context.parts.extension;
  const place = sectionAfterContext(root, 'dd-extension', offer);
  if (place) {
    close(form, place, offer);
  }
}

function close(form, place, offer) {
  replace(
    place,
    offer && offer.kind && button('Xin gia hạn', () => open(form, place, offer)),
    offer && !offer.kind && el('p', { class: 'dd-hint' }, offer.who),
  );
}

function open(form, place, offer) {
  const inputs = {
    untilOn: el('input', { type: 'text', class: 'form-control', placeholder: 'dd/mm/yyyy', inputmode: 'numeric' }),
    reasonCode: el('select', { class: 'form-control' }, option('', 'Chọn nguyên nhân'), offer.reasons.map(({ code, label }) => option(code, label))),
    reason: el('textarea', { class: 'form-control', rows: 3 }),
    basis: el('input', { type: 'text', class: 'form-control', placeholder: 'Công văn số 12/UBND ngày 02/04/2024' }),
  };
  replace(
    place,
    el('h4', {}, 'Xin gia hạn'),
    el('p', { class: 'dd-hint' }, `Thời hạn hiện nay ${writeDay(offer.dueOn)}. ${offer.who} Chưa có quyết định thì giữ thời hạn cũ.`),
    field(inputs.untilOn, 'Thời hạn đề nghị'),
    field(inputs.reasonCode, 'Nguyên nhân'),
    field(inputs.reason, 'Lý do'),
    field(inputs.basis, 'Căn cứ: số, ngày văn bản đề nghị'),
    button('Ký, gửi đề nghị', () => send(form, inputs, offer), { class: 'btn btn-primary btn-sm' }),
    ' ',
    button('Thôi', () => close(form, place, offer)),
  );
  inputs.untilOn.focus();
}

function field(input, label) {
  Object.assign(input, { id: freshId('extension') });
  return el('div', { class: 'dd-field' }, el('label', { for: input.id }, label), input);
}

async function send(form, inputs, offer) {
  Object.values(inputs).forEach((input) => showFault(input, ''));
  const values = Object.fromEntries(Object.entries(inputs).map(([name, input]) => [name, input.value.trim()]));
  try {
    await call('POST', `/api/assignments/${form.context.assignment.id}/requests`, JSON.stringify({ ...values, untilOn: readDay(values.untilOn) || values.untilOn, kind: offer.kind }));
    await form.refresh();
  } catch (fault) {
    if (fault.status === undefined) {
      throw fault;
    }
    const told = fault.faults.filter(({ field: name }) => inputs[name]);
    told.forEach(({ field: name, message }) => showFault(inputs[name], message));
    if (told.length === 0) {
      tellRefusal(inputs.untilOn, fault);
    }
  }
}
