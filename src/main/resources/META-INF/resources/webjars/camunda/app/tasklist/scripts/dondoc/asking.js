// A line to write on, opened by a button beside what it is about and sent to our own interface.

import { button, el, freshId, replace } from './dom.js';
import { tellRefusal } from './fields.js';
import { call } from './server.js';

/**
 * @param place whose content it takes until it is sent or left
 * @param name the name under which the text is posted, and {@code label} above it
 * @param done is called once it is sent, {@code back} when it is left
 */
export function askText(place, { address, name, label, more = {} }, done, back) {
  const id = freshId(name);
  const text = el('textarea', { id, class: 'form-control', rows: 2 });
  replace(
    place,
    el('div', { class: 'dd-field' }, el('label', { for: id }, label), text),
    button('Gửi', () => send(text, address, { ...more, [name]: text.value.trim() }, done), { class: 'btn btn-primary btn-sm' }),
    button('Thôi', back),
  );
  text.focus();
}

async function send(text, address, body, done) {
  try {
    await call('POST', address, JSON.stringify(body));
    await done();
  } catch (fault) {
    tellRefusal(text, fault);
  }
}
