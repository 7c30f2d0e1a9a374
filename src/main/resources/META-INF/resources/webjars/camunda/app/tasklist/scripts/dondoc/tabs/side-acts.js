// Việc khác: what else one may do around the task, in one place; what one may not do says why.

import { offerDeputies } from '../deputies.js';
import { button, el, freshId, option, replace } from '../dom.js';
import { taskChanged } from '../engine.js';
import { tellRefusal } from '../fields.js';
import { askBeside } from '../request/beside.js';
import { askExtension } from '../request/extension.js';
import { call } from '../server.js';
import { unsentOf } from '../unsent.js';
import { offerUrging } from '../urging.js';

const FORMS = { EXTENSION: extension, PAUSE: pause, RESUME: pause, URGING: urging, HANDING_OVER: handingOver };

export async function show(place, tab, told) {
  const options = { signal: tab.left };
  const unsent = unsentOf(tab.address);
  const [acts, { assignment }] = await Promise.all([
    call('GET', `${tab.address}/side-acts`, undefined, options),
    call('GET', `${tab.address}/dossier`, undefined, options),
    unsent.load(),
  ]);
  const again = (message) => show(place, tab, message);
  const status = el('p', { class: 'dd-banner dd-banner-success', role: 'status', tabindex: '-1', hidden: !told }, told);
  replace(place, el('h4', {}, 'Việc khác'), status, acts.map((act) => section(act, { assignment, tab, again, unsent })), elsewhere(acts));
  if (told) {
    status.focus();
  }
}

function section(act, around) {
  const id = freshId('act');
  const place = el('div', { class: 'dd-act-form' });
  const offer = () => replace(place, act.reason ? el('p', { class: 'dd-act-reason' }, act.reason) : FORMS[act.kind] && FORMS[act.kind](act, place, around, offer), act.kind === 'STAND_IN' && standIns(act));
  offer();
  return el('section', { class: `dd-side-act ${act.reason ? 'dd-side-act-closed' : ''}`, 'aria-labelledby': id }, el('h5', { id }, act.label), act.next && !act.reason && el('p', { class: 'dd-hint' }, act.next), place);
}

function extension(act, place, { assignment, again, unsent }, back) {
  const ask = () => askExtension(place, assignment.id, act.details, unsent, () => again('Đã gửi đề nghị gia hạn.'), back);
  return begun(act, unsent, ask);
}

function pause(act, place, { assignment, again, unsent }, back) {
  const asked = { assignmentId: assignment.id, kind: act.details.kind, title: act.label, hint: act.next };
  return begun(act, unsent, () => askBeside(place, asked, unsent, () => again('Đã gửi đề nghị.'), back));
}

/** A button that opens it, or open already where it was left half written. */
function begun({ label, details }, unsent, ask) {
  if (unsent.get(details.kind)) {
    queueMicrotask(ask);
  }
  return button(label, ask);
}

function urging(act, place, { assignment, again, unsent }) {
  return offerUrging(assignment.id, act.details, unsent, () => again('Đã gửi.'));
}

function handingOver(act, place, { tab, again }, back) {
  const ask = () => {
    const id = freshId('hand-over');
    const { candidates, deputies, named } = act.details;
    const ids = el('input', { type: 'hidden', id: `${id}-deputies`, value: named.join(' ') });
    const ticks = el('div', { class: 'dd-checks' });
    const who = el('select', { id, class: 'form-control' }, option('', 'Chọn người'), candidates.map((person) => option(person.id, [person.fullName, person.title].filter(Boolean).join(' – '))));
    const send = async () => {
      try {
        await call('POST', `${tab.address}/assignee`, JSON.stringify({ userId: who.value, deputyIds: deputies.length > 1 ? ids.value : null }));
      } catch (fault) {
        tellRefusal((fault.faults || []).some(({ field }) => field === 'deputyIds') ? ids : who, fault);
        return;
      }
      taskChanged(tab.scope);
      await again(`Đã chuyển cho ${who.selectedOptions[0].textContent}.`);
    };
    replace(place, el('div', { class: 'dd-field' }, el('label', { for: id }, 'Người xử lý mới'), who), deputies.length > 1 && el('fieldset', { class: 'dd-field' }, el('legend', {}, 'Người phối hợp xử lý (không bắt buộc)'), ticks, ids), button('Chuyển', send, { class: 'btn btn-primary btn-sm' }), ' ', button('Thôi', back));
    offerDeputies(ticks, deputies, ids, who);
    who.focus();
  };
  return button(act.label, ask);
}

function standIns({ reason }) {
  return el('a', { class: 'btn btn-default btn-sm', href: '/xu-ly-thay/', target: '_self' }, reason ? 'Xem ai xử lý thay ai' : 'Giao, thu hồi xử lý thay');
}

/** Who may ask for a pause may ask for more, in the form that is started for it. */
function elsewhere(acts) {
  const asks = acts.some(({ kind, reason }) => ['PAUSE', 'RESUME'].includes(kind) && !reason);
  return asks && el('p', { class: 'dd-hint' }, 'Đổi cơ quan chủ trì, thêm hoặc bớt cơ quan phối hợp, thu hồi, …: “Khởi tạo quy trình” – “Gửi đề nghị về nhiệm vụ, văn bản”.');
}
