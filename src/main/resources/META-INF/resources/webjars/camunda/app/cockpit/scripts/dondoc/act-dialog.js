// An act for all that is ticked: what is entered, what would happen to each, what has happened.

import { button, el, replace } from '../../../tasklist/scripts/dondoc/dom.js';
import { actFields } from './act-fields.js';
import { call } from './address.js';
import { nameOf } from './selection.js';
import { number } from './words.js';

const ADDRESS = '/api/monitoring/acts';

const PLAIN = { class: 'btn btn-default' };

/** Sent again with the same key, nothing is done twice. Not randomUUID: a browser has that behind HTTPS only. */
const freshKey = () => Array.from(crypto.getRandomValues(new Uint8Array(16)), (byte) => byte.toString(16).padStart(2, '0')).join('');

/**
 * @param near the dialog is put beside it, and the focus goes back there
 * @param act what the server offers
 * @param done is called when the dialog is closed after something was sent
 */
export function openAct(near, act, selection, done) {
  const rows = [...selection.rows.values()];
  const key = freshKey();
  const fields = actFields(act.fields);
  const title = el('h2', { id: 'dd-act-title', tabindex: '-1' });
  const part = el('div', {});
  const working = el('p', { role: 'status', class: 'dd-quiet' });
  const told = el('p', { role: 'alert', class: 'dd-late' });
  const dialog = el('dialog', { class: 'dd-act', 'aria-labelledby': 'dd-act-title' }, title, part, working, told);
  let sent = false;

  const body = (items) => JSON.stringify({ act: act.act, key, items, values: fields.values() });

  /** @returns what the server answers, or null after telling why it does not */
  async function ask(address, items) {
    told.textContent = '';
    // Two hundred take seconds.
    working.textContent = `Đang xử lý ${number(items.length)} việc…`;
    try {
      return await call('POST', address, body(items));
    } catch (refusal) {
      const left = fields.show(refusal.faults);
      told.textContent = left.map(({ message }) => message).join(' ') || (refusal.faults.length ? '' : refusal.message);
      return null;
    } finally {
      working.textContent = '';
    }
  }

  function show(heading, ...content) {
    title.textContent = heading;
    replace(part, content);
    title.focus();
  }

  function enter() {
    const form = el('form', { novalidate: true },
      el('p', {}, act.next), fields.element,
      buttons(el('button', { type: 'submit', class: 'btn btn-primary' }, 'Xem trước'), button('Thôi', close, PLAIN)));
    form.addEventListener('submit', async (event) => {
      event.preventDefault();
      const submit = form.querySelector('[type=submit]');
      submit.disabled = true;
      const lines = await ask(`${ADDRESS}/preview`, rows.map(({ id }) => ({ id })));
      submit.disabled = false;
      if (lines) {
        preview(lines);
      }
    });
    show(`${act.label}: ${number(rows.length)} việc`, form);
  }

  function preview(lines) {
    const possible = lines.filter((line) => line.possible);
    const confirm = button(`Xác nhận ${number(possible.length)} việc`, async () => {
      sent = true;
      const answered = await ask(ADDRESS, possible.map(({ id, seen }) => ({ id, seen })));
      if (answered) {
        result([...answered, ...lines.filter((line) => !line.possible)]);
      }
    }, { class: 'btn btn-primary' });
    show(`Xem trước: ${act.label.toLowerCase()}`,
      el('p', {}, count(lines, 'sẽ thực hiện', 'không làm được')),
      list('Sẽ thực hiện', possible), list('Không làm được', lines.filter((line) => !line.possible)),
      buttons(possible.length > 0 && confirm, button('Quay lại', enter, PLAIN), button('Thôi', close, PLAIN)));
  }

  function result(lines) {
    lines.filter((line) => line.possible).forEach(({ id }) => selection.rows.delete(id));
    show(`Kết quả: ${act.label.toLowerCase()}`,
      el('p', { role: 'status' }, count(lines, 'đã thực hiện', 'bị từ chối')),
      list('Đã thực hiện', lines.filter((line) => line.possible)), list('Bị từ chối', lines.filter((line) => !line.possible)),
      buttons(button('Đóng', close, { class: 'btn btn-primary' })));
  }

  function list(heading, lines) {
    return lines.length > 0 && [
      el('h3', {}, `${heading} (${number(lines.length)})`),
      el('ul', { class: 'dd-act-lines' }, lines.map((line) => el('li', { class: line.possible ? '' : 'dd-refusal' },
        el('strong', {}, nameOf(rows.find(({ id }) => id === line.id))),
        line.possible ? line.effects.map((effect) => el('span', {}, effect)) : el('span', { class: 'dd-late' }, line.reason)))),
    ];
  }

  const close = () => dialog.close();
  dialog.addEventListener('close', () => {
    dialog.remove();
    if (sent) {
      done();
    }
  });
  near.after(dialog);
  dialog.showModal();
  enter();
}

const buttons = (...all) => el('div', { class: 'dd-act-buttons' }, all);

function count(lines, done, refused) {
  const possible = lines.filter((line) => line.possible).length;
  return `${number(possible)} việc ${done}, ${number(lines.length - possible)} việc ${refused}.`;
}
