// The lead's handler at the board: urges one agency, or asks one for a supplement; both go on record at once.

import { button, el, freshId, replace } from '../dom.js';
import { showFault } from '../fields.js';
import { call } from '../server.js';

export const consolidate = {
  rendered(form) {
    offer(form);
  },
};

function offer(form) {
  for (const place of form.root.querySelectorAll('[data-contribution]')) {
    const id = place.getAttribute('data-contribution');
    replace(
      place,
      place.hasAttribute('data-may-supplement') && button('Yêu cầu bổ sung', () => ask(form, place, `/api/contributions/${id}/supplement`, 'request', 'Nội dung cần bổ sung')),
      place.hasAttribute('data-may-urge') && button('Đôn đốc', () => ask(form, place, `/api/contributions/${id}/urge`, 'note', 'Nội dung đôn đốc (không bắt buộc)')),
    );
  }
}

/** A line to write on, beside the agency that it goes to. */
function ask(form, place, address, name, label) {
  const id = freshId(name);
  const text = el('textarea', { id, class: 'form-control', rows: 2 });
  replace(
    place,
    el('div', { class: 'dd-field' }, el('label', { for: id }, label), text),
    button('Gửi', () => send(form, address, name, text), { class: 'btn btn-primary btn-sm' }),
    button('Thôi', () => offer(form)),
  );
  text.focus();
}

async function send(form, address, name, text) {
  try {
    await call('POST', address, JSON.stringify({ [name]: text.value.trim() }));
    await form.refresh();
  } catch (fault) {
    if (fault.status === undefined) {
      throw fault;
    }
    showFault(text, fault.status === 401 ? 'Phiên làm việc đã hết; hãy đăng nhập lại.' : fault.message);
  }
}
