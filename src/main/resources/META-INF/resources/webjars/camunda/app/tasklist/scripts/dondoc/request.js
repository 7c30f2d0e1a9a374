// A request while an assignment runs: how it is entered, and how those who decide on it see it.

import { groups } from './bindings.js';
import { el, option, replace } from './dom.js';
import { facts } from './parts.js';
import { writeDay, writeMoment } from './text.js';

const TAKES_AWAY = ['REMOVE_COORDINATOR', 'RECALL_CONTRIBUTION'];

export const sendRequest = {
  prepare(form) {
    offer(form.fields.input('assignment'), 'Chọn nhiệm vụ', choices(form).map(({ id, label }) => option(String(id), label)));
    form.fields.input('assignment').addEventListener('change', () => follow(form));
    form.fields.input('kind').addEventListener('change', () => follow(form));
    follow(form);
  },

  /** The lists depend on one another: each choice of the draft is put in once its list is there. */
  restored(form) {
    const { values } = form.context.draft || {};
    for (const name of values ? ['kind', 'agency'] : []) {
      form.fields.set(name, values[name]);
      follow(form);
    }
  },

  shown(form) {
    if (choices(form).length === 0) {
      form.banner.show('info', 'Hiện không có nhiệm vụ nào đang thực hiện mà bạn được gửi đề nghị.');
    }
    form.fields.input('assignment').focus();
  },
};

function choices(form) {
  return form.context.parts.request || [];
}

function follow(form) {
  const chosen = choices(form).find(({ id }) => String(id) === form.fields.value('assignment'));
  offer(form.fields.input('kind'), 'Chọn nội dung', (chosen ? chosen.kinds : []).map(({ kind, label }) => option(kind, label)));
  const kind = form.fields.value('kind');
  for (const part of form.root.querySelectorAll('[data-dd-kinds]')) {
    part.hidden = !part.getAttribute('data-dd-kinds').split(' ').includes(kind);
  }
  offer(form.fields.input('agency'), 'Chọn cơ quan', groups(chosen ? agencies(form.context.agencies, chosen, kind) : []));
}

function agencies(all, { leadCode, coordinators }, kind) {
  return (all || []).filter(({ code }) => {
    if (TAKES_AWAY.includes(kind)) {
      return coordinators.includes(code);
    }
    return code !== leadCode && !(kind === 'ADD_COORDINATOR' && coordinators.includes(code));
  });
}

/** The list anew; what was chosen stays if it is still in it. */
function offer(select, none, options) {
  const { value } = select;
  replace(select, option('', none), options);
  select.value = value;
  if (select.selectedIndex < 0) {
    select.value = '';
  }
}

/** What is asked for and why, what the Office says of it, and what happens when it is granted. */
export function request({ parts }) {
  const asked = parts && parts.request;
  if (!asked) {
    return null;
  }
  const who = [asked.askedByName, asked.askedByAgencyName].filter(Boolean).join(', ');
  return el(
    'article',
    { class: 'dd-paper' },
    el('h4', {}, `Đề nghị: ${asked.kindLabel}`),
    el('p', { class: 'dd-hint' }, `${asked.byOffice ? 'Văn phòng lập' : 'Người đề nghị'}: ${who}, ${writeMoment(asked.askedAt)}`),
    facts([
      ['Cơ quan', asked.agencyName],
      ['Dự kiến tạm dừng đến', asked.untilOn && writeDay(asked.untilOn)],
      ['Căn cứ', asked.basis],
    ]),
    el('h5', {}, 'Lý do'),
    el('p', { class: 'dd-text' }, asked.reason),
    asked.advice && [el('h5', {}, 'Ý kiến tham mưu của Văn phòng'), el('p', { class: 'dd-text' }, asked.advice)],
    asked.decisionNote && [el('h5', {}, 'Ý kiến của người ký'), el('p', { class: 'dd-text' }, asked.decisionNote)],
    el('p', {}, el('strong', {}, 'Nếu đồng ý: '), asked.effect),
  );
}
