// Entering a directive: by hand, or whole from a file.

import { button, el, once, replace } from './dom.js';
import { leaveStart } from './engine.js';
import { FileChoice } from './files/choice.js';
import { call } from './server.js';

export const registerDirective = {
  prepare(form) {
    form.fields.input('number').addEventListener('input', () => proposeField(form));
    const choice = new FileChoice(form.root.querySelector('[data-dd-file]'));
    const press = form.root.querySelector('[data-dd-load]');
    press.addEventListener('click', () => once(press, () => load(form, choice)));
  },

  restored(form) {
    proposeField(form);
  },

  shown(form) {
    form.fields.input('number').focus();
  },

  check(form) {
    return form.fields.value('field') === '' && !fieldOfNumber(form)
      ? [{ field: 'field', message: 'Hãy chọn lĩnh vực; ký hiệu văn bản không cho biết lĩnh vực nào.' }]
      : [];
  },
};

/** The drafting unit at the end of a number names the field; left open here, the server infers it and has it confirmed. */
function fieldOfNumber(form) {
  const number = form.fields.value('number').trim();
  const unit = number.slice(number.lastIndexOf('-') + 1);
  return (form.context.fields || []).find(({ field }) => field === unit);
}

function proposeField(form) {
  const found = fieldOfNumber(form);
  form.fields.input('field').options[0].textContent = found ? `Theo ký hiệu: ${found.field} – ${found.name}` : 'Chọn lĩnh vực';
}

async function load(form, choice) {
  const place = form.root.querySelector('[data-dd-loaded]');
  const file = choice.file();
  if (!file) {
    return;
  }
  tell(place, 'info', 'Đang đăng ký…');
  try {
    await call('POST', '/api/directives', await file.arrayBuffer());
    registered(form, await file.text());
  } catch (fault) {
    if (fault.status === undefined) {
      throw fault;
    }
    const faults = fault.faults.map(({ message }) => message);
    tell(place, 'danger', faults.length > 1 ? `Chưa đăng ký: tệp có ${faults.length} nội dung chưa đúng.` : fault.message, faults.length > 1 ? faults : []);
  }
}

function registered(form, text) {
  const directive = JSON.parse(text.replace(/^\uFEFF/, ''));
  form.draft.stop();
  form.body.hidden = true;
  form.body.disabled = true;
  const parts = (directive.assignments || []).length;
  form.context.mayStart = false;
  form.banner.show(
    'success',
    `Đã đăng ký văn bản ${directive.number} cùng ${parts} nhiệm vụ. Chuyên viên theo dõi lĩnh vực sẽ kiểm tra bản phân rã.`,
    button('Về danh sách công việc', () => leaveStart(form.scope), { class: 'btn btn-primary btn-sm' }),
  );
  form.banner.focus();
}

function tell(place, kind, text, items = []) {
  replace(place, el('div', { class: `dd-banner dd-banner-${kind}` }, el('p', {}, text), items.length > 0 && el('ul', {}, items.map((item) => el('li', {}, item)))));
}
