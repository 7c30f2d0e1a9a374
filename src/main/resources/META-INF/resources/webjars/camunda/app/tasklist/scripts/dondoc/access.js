// What this person may do here: fill the form in, take back what he handed on, or read.

import { append, button, el } from './dom.js';
import { offerPaper } from './on-paper.js';
import { writeDay } from './text.js';

export function accessOf(context) {
  if (context.mayDo || context.mayStart) {
    return 'do';
  }
  return context.mayWithdraw ? 'withdraw' : 'read';
}

/** Who has it, and what has to happen before one can go on. */
export function explain(form, access) {
  const { task, mayClaim } = form.context;
  if (!task) {
    if (access !== 'do') {
      form.banner.show('info', form.context.whoMayStart);
    }
  } else if (access === 'read' && paused(form.context)) {
    form.banner.show('info', paused(form.context));
  } else if (mayClaim) {
    form.banner.show('info', `${task.assigneeId ? holder(task) : 'Công việc chưa có người nhận.'} Hãy nhận việc để hoàn thành được biểu mẫu này.`, button('Nhận việc', () => form.claim(), { class: 'btn btn-primary btn-sm' }));
  } else if (access === 'read') {
    form.banner.show('info', `${holder(task)} Ông/bà chỉ xem.`, offerPaper(form));
  } else {
    form.banner.clear();
  }
}

/** Why nothing can be submitted, in words; nothing where it can. */
function paused({ task, parts }) {
  const pause = task.locked && parts && parts.pause;
  return (
    pause &&
    [
      `Nhiệm vụ đang tạm dừng (lần ${pause.ordinal}) từ ${writeDay(pause.sinceOn)}${pause.untilOn ? `, dự kiến đến ${writeDay(pause.untilOn)}` : ''}.`,
      `Lý do: ${pause.reason}`,
      `Căn cứ: ${pause.basis}.`,
      'Nội dung đã soạn vẫn được giữ; chỉ gửi được sau khi có quyết định tiếp tục.',
    ].join(' ')
  );
}

function holder({ assigneeName, principalName, agencyName }) {
  const who = assigneeName && principalName ? `${assigneeName} thay ${principalName}` : assigneeName;
  return who
    ? `Công việc đang do ${[who, agencyName].filter(Boolean).join(' (')}${agencyName ? ')' : ''} xử lý.`
    : `Công việc đang chờ người của ${agencyName} nhận.`;
}

/** The single option of whoever handed the task on, until the next one has acted. */
export function withdrawal(form) {
  const { task } = form.context;
  const place = el('section', { class: 'dd-withdrawal' });
  const who = task.assigneeName || task.agencyName;
  append(place, [
    el('h4', {}, 'Rút lại'),
    el('p', {}, `Ông/bà đã gửi công việc này; ${who ? `${who} chưa xử lý` : 'chưa ai xử lý'}. Rút lại thì công việc trở về bước trước để sửa và gửi lại.`),
    button('Rút lại', () => form.submission.withdraw(), { class: 'btn btn-default' }),
  ]);
  return place;
}
