// Handing a form on sends nothing of what is half written beside it: who does so is asked first.

import { button } from './dom.js';

const BY_NAME = {
  note: 'ý kiến',
  progress: 'tiến độ thực hiện',
  EXTENSION: 'đề nghị gia hạn',
  EXTENSION_OF_PART: 'đề nghị gia hạn phần phối hợp',
  PAUSE: 'đề nghị tạm dừng',
  RESUME: 'đề nghị tiếp tục',
};
const BY_ACT = { supplement: 'yêu cầu bổ sung', urge: 'nội dung đôn đốc', 'urging-letters': 'công văn đôn đốc', explanations: 'yêu cầu giải trình' };

/**
 * Whether the form may go although something beside it is not sent: where nothing is, or he has said so.
 *
 * @param complete hands the form on once he has
 */
export function mayLeaveUnsent(form, complete) {
  const begun = form.unsent ? form.unsent.begun() : [];
  const asked = begun.join(' ');
  if (asked === '' || asked === form.leftUnsent) {
    return true;
  }
  const go = async () => {
    const isKept = await form.unsent.flush();
    // What could not be kept would be gone: that is another question than the one he answered.
    if (isKept || go.isTold) {
      form.leftUnsent = asked;
      form.banner.clear();
      await complete();
    } else {
      go.isTold = true;
      ask(form, begun, 'Hiện chưa giữ lại được các nội dung đó: hoàn thành bây giờ thì sẽ mất.', go);
    }
  };
  const about = form.context.assignment ? 'nhiệm vụ' : 'văn bản';
  ask(form, begun, `Hoàn thành không gửi kèm nội dung đó. Nội dung được giữ lại, chỉ ông/bà thấy, và hiện ra khi ông/bà mở việc tiếp theo của ${about} này.`, go);
  return false;
}

function ask({ banner }, begun, consequence, go) {
  banner.show(
    'warning',
    `Ông/bà còn ${[...new Set(begun.map(label))].join(', ')} chưa gửi. ${consequence}`,
    button('Hoàn thành, chưa gửi', go, { class: 'btn btn-primary btn-sm' }),
    ' ',
    button('Quay lại để gửi', () => banner.clear()),
  );
  banner.focus();
}

function label(name) {
  return BY_NAME[name] || BY_ACT[name.split('.').pop()] || 'nội dung viết dở';
}
