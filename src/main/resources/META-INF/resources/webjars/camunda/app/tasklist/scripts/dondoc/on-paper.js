// The Office enters with the agency's own form what the agency answered on paper.

import { append, button, el, replace } from './dom.js';
import { leaveTask } from './engine.js';
import { call } from './server.js';

const PAPER = [
  { name: 'paperNumber', label: 'Số, ký hiệu văn bản giấy', missing: 'Hãy nhập số, ký hiệu của văn bản giấy.', length: 50 },
  { name: 'paperOn', label: 'Ngày văn bản giấy (ngày/tháng/năm)', missing: 'Hãy nhập ngày của văn bản giấy.', length: 10 },
  { name: 'paperSigner', label: 'Người ký văn bản giấy (họ tên, chức vụ)', missing: 'Hãy nhập người ký văn bản giấy.', length: 100 },
];

const PLACE = 'on-paper';

/** What was begun on paper and not sent, in the shape of a draft; null if there is none, or it may be entered no more. */
export function paperBegun({ context, unsent }) {
  const begun = !context.mayDo && context.parts && context.parts.onPaper && unsent.get(PLACE);
  return begun || null;
}

/** Opens it again as it was left. */
export function reopenPaper(form, { paper }) {
  open(form, form.context.parts.onPaper, paper);
}

/** The button that turns a task of an agency, which the Office's people only read, into one that they enter. */
export function offerPaper(form) {
  const { onPaper } = form.context.parts || {};
  return onPaper && button('Nhập thay theo văn bản giấy', () => open(form, onPaper), { class: 'btn btn-default btn-sm dd-on-paper-open' });
}

function open(form, { agencyName }, written = {}) {
  form.root.querySelectorAll('.dd-on-paper').forEach((old) => old.remove());
  const inputs = PAPER.map((each) => input(each, written[each.name]));
  const place = el('section', { class: 'dd-on-paper' }, el('h4', {}, `Nhập thay ${agencyName} theo văn bản giấy`));
  form.paper = { keep: () => form.unsent.set(PLACE, { paper: paperOf(inputs), values: form.fields.values() }) };
  place.addEventListener('input', () => form.changed());
  append(place, inputs.map(({ holder }) => holder));
  form.body.before(place);
  const acts = el('div', {});
  offer(form, inputs, acts);
  form.body.after(el('div', { class: 'dd-on-paper' }, form.unsent.status(PLACE), acts));
  form.body.disabled = false;
  form.body.hidden = false;
  form.banner.show('info', 'Nội dung được ghi nhận là nhập theo văn bản giấy; người nhập không được xác nhận hoàn thành nhiệm vụ này.');
  inputs[0].field.focus();
}

function offer(form, inputs, acts) {
  replace(acts, button('Ghi nhận theo văn bản giấy', () => send(form, inputs), { class: 'btn btn-primary' }), ' ', button('Thôi', () => leave(form, inputs, acts), { class: 'btn btn-default' }));
}

/** What was typed is dropped only when he says so. */
function leave(form, inputs, acts) {
  if (form.unsent.get(PLACE) === undefined) {
    close(form);
    return;
  }
  const drop = button('Bỏ nội dung đã nhập', () => giveUp(form), { class: 'btn btn-default' });
  const stay = button('Nhập tiếp', () => {
    offer(form, inputs, acts);
    inputs[0].field.focus();
  }, { class: 'btn btn-default' });
  replace(acts, el('p', { role: 'alert' }, 'Nội dung đã nhập theo văn bản giấy chưa được ghi nhận. Thôi nhập thì nội dung này bị bỏ hẳn.'), drop, ' ', stay);
  stay.focus();
}

function close(form) {
  form.paper = null;
  form.allow();
}

/** The form is to be as it was before the first key, also its tables and lists: loading it anew does that. */
async function giveUp(form) {
  if (await form.unsent.forget(PLACE)) {
    window.location.reload();
  }
}

function input({ name, label, missing, length }, written = '') {
  const field = el('input', { id: `dd-${name}`, type: 'text', class: 'form-control', maxlength: length, 'data-place': name, 'aria-required': 'true', autocomplete: 'off' });
  field.value = written;
  const holder = el('div', { class: 'dd-field dd-required' }, el('label', { for: field.id }, label), field);
  return { name, field, holder, missing };
}

async function send(form, inputs) {
  const empty = inputs.filter(({ field }) => !field.value.trim()).map(({ field, missing }) => ({ input: field, message: missing }));
  const faults = [...empty, ...form.submission.check()];
  if (faults.length > 0) {
    form.faults.show(faults, faults.length > 1 ? `Còn ${faults.length} nội dung cần sửa trước khi gửi.` : '');
    return;
  }
  form.faults.clear();
  try {
    await call('POST', `${form.address}/on-paper`, JSON.stringify({ ...paperOf(inputs), values: values(form.fields) }));
  } catch (fault) {
    if (fault.status === undefined) {
      throw fault;
    }
    form.faults.show(fault.faults, fault.message);
    return;
  }
  form.unsent.place(PLACE).draft.stop();
  leaveTask(form.camForm, form.scope);
}

function paperOf(inputs) {
  return Object.fromEntries(inputs.map(({ name, field }) => [name, field.value]));
}

/** What belongs to another outcome, and what was left empty, is not sent. */
function values(fields) {
  const idle = fields.idle();
  return Object.fromEntries(Object.entries(fields.values()).filter(([name, value]) => value !== '' && !idle.includes(name)));
}
