// Carrying out: entries on the way, and at the end the drafted report.

import { once, replace } from './dom.js';
import { onceSent, showFault, tellRefusal } from './fields.js';
import { call } from './server.js';
import { writeMoment } from './text.js';
import { typedSince } from './unsent.js';

const PARTS = ['done', 'difficulties', 'causes', 'proposals'];
const MOST = 4000;
const ENTRY = 'progress';

export const carryOut = {
  prepare(form) {
    const [previous] = form.context.reports || [];
    const hint = form.root.querySelector('[data-dd-prefilled]');
    if (previous && !form.context.draft) {
      PARTS.forEach((part) => form.fields.set(part, previous[part]));
      replace(hint, `Đã điền sẵn từ báo cáo trước (${[previous.periodLabel, writeMoment(previous.draftedAt)].filter(Boolean).join(', ')}); hãy sửa cho đúng tình hình hiện nay.`);
      hint.hidden = false;
    }
    const entry = form.root.querySelector('[data-dd-entry]');
    const record = form.root.querySelector('[data-dd-record]');
    form.unsent.keep(ENTRY, { content: entry });
    record.addEventListener('click', () => once(record, () => enter(form, entry)));
  },
};

async function enter(form, entry) {
  const sent = entry.value;
  const content = sent.trim();
  if (content === '' || content.length > MOST) {
    showFault(entry, content === '' ? 'Hãy nhập nội dung tiến độ.' : `Dài ${content.length} ký tự, tối đa 4.000.`);
    entry.focus();
    return;
  }
  try {
    await call('POST', `/api/assignments/${form.context.assignment.id}/progress`, JSON.stringify({ content }));
  } catch (fault) {
    tellRefusal(entry, fault);
    return;
  }
  await onceSent(entry, async () => {
    entry.value = typedSince(sent, entry.value);
    if (entry.value) {
      form.unsent.set(ENTRY, { content: entry.value });
    } else {
      await form.unsent.forget(ENTRY);
    }
    showFault(entry, '');
    await form.refresh();
  });
}
