// A line to write on, opened by a button beside what it is about and sent to our own interface.

import { button, el, freshId, replace } from './dom.js';
import { onceSent, tellRefusal } from './fields.js';
import { call } from './server.js';
import { typedSince } from './unsent.js';

/**
 * @param place whose content it takes until it is sent or left
 * @param what the address, the name under which the text is posted, and the label above it
 * @param unsent keeps what is half written
 * @param done is called once it is sent, {@code back} when it is left
 */
export function askText(place, { address, name, label }, unsent, done, back) {
  const id = freshId(name);
  const text = el('textarea', { id, class: 'form-control', rows: 2 });
  const kept = placeOf(address);
  const begun = unsent.keep(kept, { [name]: text });
  const leave = async () => {
    await unsent.forget(kept);
    await back();
  };
  const sent = async (written) => {
    const rest = typedSince(written, text.value);
    if (rest) {
      unsent.set(kept, { [name]: rest });
    } else {
      await unsent.forget(kept);
    }
    await done();
  };
  replace(
    place,
    el('div', { class: 'dd-field' }, el('label', { for: id }, label), text),
    unsent.status(kept),
    button('Gửi', () => send(text, address, name, sent), { class: 'btn btn-primary btn-sm' }),
    button('Thôi', leave),
  );
  if (!begun) {
    text.focus();
  }
}

async function send(text, address, name, sent) {
  const written = text.value;
  try {
    await call('POST', address, JSON.stringify({ [name]: written.trim() }));
  } catch (fault) {
    tellRefusal(text, fault);
    return;
  }
  await onceSent(text, () => sent(written));
}

/** Opens again what was left half written. */
export function reopen(asked, unsent, ask) {
  const begun = asked.find((what) => what && unsent.get(placeOf(what.address)));
  if (begun) {
    ask(begun);
  }
}

/** The name under which it is kept: {@code contributions.12.urge}. */
function placeOf(address) {
  return address.replace('/api/', '').replaceAll('/', '.');
}
