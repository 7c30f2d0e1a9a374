// A request sent from beside a task, with no more than that kind of request needs.

import { button, el, freshId, option, replace } from '../dom.js';
import { onceSent, showFault, tellRefusal } from '../fields.js';
import { call } from '../server.js';
import { readDay } from '../text.js';

const FIELDS = {
  EXTENSION: { untilOn: 'Thời hạn đề nghị', reasonCode: 'Nguyên nhân', reason: 'Lý do', basis: 'Căn cứ: số, ngày văn bản đề nghị' },
  PAUSE: { untilOn: 'Dự kiến tiếp tục từ ngày (không bắt buộc)', reason: 'Lý do', basis: 'Căn cứ: số, ngày văn bản đề nghị' },
  RESUME: { reason: 'Lý do', basis: 'Căn cứ: số, ngày văn bản đề nghị' },
};
FIELDS.EXTENSION_OF_PART = FIELDS.EXTENSION;

/**
 * @param place whose content it takes until it is sent or left
 * @param asked the assignment's id, the kind, the title, what follows, and the reasons to choose from where there are any
 * @param unsent keeps what is half written
 * @param done is called once it is sent, {@code back} when it is left
 */
export function askBeside(place, { assignmentId, kind, title, hint, reasons = [] }, unsent, done, back) {
  const labels = FIELDS[kind];
  const inputs = Object.fromEntries(Object.keys(labels).map((name) => [name, input(name, reasons)]));
  const begun = unsent.keep(kind, inputs);
  const leave = (next) => async () => {
    await unsent.forget(kind);
    await next();
  };
  replace(
    place,
    el('h4', {}, title),
    el('p', { class: 'dd-hint' }, hint),
    Object.entries(inputs).map(([name, each]) => el('div', { class: 'dd-field' }, el('label', { for: each.id }, labels[name]), each)),
    unsent.status(kind),
    button('Ký, gửi đề nghị', () => send(assignmentId, kind, inputs, leave(done)), { class: 'btn btn-primary btn-sm' }),
    ' ',
    button('Thôi', leave(back)),
  );
  if (!begun) {
    Object.values(inputs)[0].focus();
  }
}

function input(name, reasons) {
  const shared = { id: freshId('beside'), class: 'form-control' };
  switch (name) {
    case 'untilOn':
      return el('input', { ...shared, type: 'text', placeholder: 'dd/mm/yyyy', inputmode: 'numeric' });
    case 'reasonCode':
      return el('select', shared, option('', 'Chọn nguyên nhân'), reasons.map(({ code, label }) => option(code, label)));
    case 'reason':
      return el('textarea', { ...shared, rows: 3 });
    default:
      return el('input', { ...shared, type: 'text', placeholder: 'Công văn số 12/UBND ngày 02/04/2024' });
  }
}

async function send(assignmentId, kind, inputs, done) {
  Object.values(inputs).forEach((each) => showFault(each, ''));
  const values = Object.fromEntries(Object.entries(inputs).map(([name, each]) => [name, each.value.trim() || undefined]));
  // What would be typed now would be in no request.
  const hold = (does) => Object.values(inputs).forEach((each) => {
    each.disabled = does;
  });
  const untilOn = values.untilOn && (readDay(values.untilOn) || values.untilOn);
  hold(true);
  try {
    await call('POST', `/api/assignments/${assignmentId}/requests`, JSON.stringify({ ...values, untilOn, kind }));
  } catch (fault) {
    hold(false);
    if (fault.status === undefined) {
      throw fault;
    }
    const told = fault.faults.filter(({ field }) => inputs[field]);
    told.forEach(({ field, message }) => showFault(inputs[field], message));
    if (told.length === 0) {
      tellRefusal(Object.values(inputs)[0], fault);
    } else {
      inputs[told[0].field].focus();
    }
    return;
  }
  await onceSent(Object.values(inputs)[0], done);
}
