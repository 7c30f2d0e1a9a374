// A line to write on, opened by a button beside what it is about and sent to our own interface.

import { button, el, freshId, replace } from './dom.js';
import { tellRefusal } from './fields.js';
import { call } from './server.js';

/**
 * @param place whose content it takes until it is sent or left
 * @param what the address, the name under which the text is posted, and the label above it
 * @param unsent keeps what is half written
 * @param done is called once it is sent, {@code back} when it is left
 */
export function askText(place, { address, name, label }, unsent, done, back) {
  const id = freshId(name);
  const text = el('textarea', { id, class: 'form-control', rows: 2 });
  const begun = unsent.keep(address, { [name]: text });
  const leave = (next) => async () => {
    await unsent.forget(address);
    await next();
  };
  replace(
    place,
    el('div', { class: 'dd-field' }, el('label', { for: id }, label), text),
    unsent.status(address),
    button('Gửi', () => send(text, address, { [name]: text.value.trim() }, leave(done)), { class: 'btn btn-primary btn-sm' }),
    button('Thôi', leave(back)),
  );
  if (!begun) {
    text.focus();
  }
}

async function send(text, address, body, done) {
  try {
    await call('POST', address, JSON.stringify(body));
    await done();
  } catch (fault) {
    tellRefusal(text, fault);
  }
}

/** Opens again what was left half written. */
export function reopen(asked, unsent, ask) {
  const begun = asked.find((what) => what && unsent.get(what.address));
  if (begun) {
    ask(begun);
  }
}
