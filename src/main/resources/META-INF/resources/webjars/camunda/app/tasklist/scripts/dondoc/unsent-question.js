// Handing a form on sends nothing of what is half written beside it: who does so is asked first.

import { button } from './dom.js';

const PRIMARY = { class: 'btn btn-primary btn-sm' };
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
 * Whether the form may go although something beside it is not sent: where nothing is, or he has said so and the server has it.
 *
 * @param complete hands the form on once he has
 */
export function mayLeaveUnsent(form, complete) {
  const begun = form.unsent ? form.unsent.begun() : [];
  const asked = begun.join(' ');
  if (asked === '' || asked === form.lostUnsent || (asked === form.leftUnsent && form.unsent.isKept())) {
    return true;
  }
  const leave = async () => {
    form.banner.clear();
    await complete();
  };
  const lose = () => {
    form.lostUnsent = asked;
    return leave();
  };
  const keep = async () => {
    // What could not be kept would be gone: that is another question than the one he answered.
    if (await form.unsent.flush()) {
      form.leftUnsent = asked;
      await leave();
    } else {
      ask(form, begun, 'Hiện chưa giữ lại được các nội dung đó: hoàn thành bây giờ thì sẽ mất.', button('Hoàn thành, chưa gửi', lose, PRIMARY));
    }
  };
  if (asked === form.leftUnsent) {
    keep();
    return false;
  }
  const drop = async () => {
    if (await form.unsent.giveUp(begun)) {
      await leave();
    } else {
      ask(form, begun, 'Chưa bỏ được các nội dung đó; hãy thử lại.', button('Bỏ nội dung đó, hoàn thành', drop));
    }
  };
  const about = form.context.assignment ? 'nhiệm vụ' : 'văn bản';
  ask(
    form,
    begun,
    `Hoàn thành không gửi kèm nội dung đó. Nội dung được giữ lại, chỉ ông/bà thấy, và hiện ra khi ông/bà mở việc tiếp theo của ${about} này.`,
    button('Hoàn thành, chưa gửi', keep, PRIMARY),
    button('Bỏ nội dung đó, hoàn thành', drop),
  );
  return false;
}

function ask({ banner }, begun, consequence, ...ways) {
  banner.show(
    'warning',
    `Ông/bà còn ${[...new Set(begun.map(label))].join(', ')} chưa gửi. ${consequence}`,
    ...ways.flatMap((way) => [way, ' ']),
    button('Quay lại để gửi', () => banner.clear()),
  );
  banner.focus();
}

function label(name) {
  return BY_NAME[name] || BY_ACT[name.split('.').pop()] || 'nội dung viết dở';
}
