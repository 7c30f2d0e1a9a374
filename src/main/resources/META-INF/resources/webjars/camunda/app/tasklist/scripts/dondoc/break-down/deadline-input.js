// A deadline and who says so. An empty one on the word of the document or the Office is a fact too: none is set.

import { el, option, replace } from '../dom.js';
import { writeDay } from '../text.js';
import { INFERRED } from './facts.js';
import { select, text } from './inputs.js';

const SAID = { TEXT: 'Văn bản ghi rõ', OFFICE: 'Văn phòng ấn định', HIGHER: 'Cấp trên ấn định, không gia hạn ở tỉnh' };
const BY_TABLE = 'Để bảng thời hạn xử lý tính';

export function deadlineInput(editor, assignment) {
  const said = assignment.basis.deadline;
  const options = [option('', BY_TABLE), ...Object.entries(SAID).map(([value, label]) => option(value, label))];
  if (said === INFERRED) {
    options.push(option(INFERRED, 'Suy luận, cần xác nhận'));
  }
  const outcome = el('p', { class: 'dd-hint', 'aria-live': 'polite' });
  const written = text(editor, assignment, 'deadline', { most: 100, placeholder: '10/12/2026, 15 ngày, trước ngày 10/12' });
  const box = written.querySelector('input');
  const tell = () => {
    written.hidden = !assignment.basis.deadline;
    replace(outcome, words(editor, assignment));
  };
  box.addEventListener('input', tell);
  const basis = select(editor, assignment, 'deadlineBasis', options, {
    label: 'Căn cứ thời hạn',
    value: said || '',
    onPick: (picked) => {
      if (!picked) {
        box.value = '';
        editor.set(assignment, 'deadline', null);
      }
      editor.setBasis(assignment, 'deadline', picked);
      tell();
    },
  });
  tell();
  return el('div', { class: 'dd-deadline' }, el('div', { class: 'dd-row' }, basis, written), outcome);
}

function words(editor, assignment) {
  if (assignment.basis.deadline) {
    return assignment.deadline ? '' : 'Không ấn định thời hạn.';
  }
  const preview = editor.preview(assignment);
  if (!preview) {
    return 'Bảng thời hạn xử lý sẽ tính khi giao.';
  }
  const day = preview.dueOn ? writeDay(preview.dueOn) : 'không ấn định thời hạn';
  return `Nếu giao hôm nay: ${[day, preview.rule || preview.basisLabel].filter(Boolean).join(' – ')}. ${preview.calendarNotice || ''}`.trim();
}
