// For whom one does a task: the work of another for a period, or his signature by a document.

import { el } from './dom.js';

export function actingNote({ actingFor } = {}) {
  if (!actingFor) {
    return null;
  }
  const { kind, signatureForm, principalName, principalTitle, basis } = actingFor;
  const whom = [principalName, principalTitle].filter(Boolean).join(', ');
  const signs = kind === 'SIGN';
  return el(
    'aside',
    { class: 'dd-note dd-acting', 'aria-label': 'Xử lý thay' },
    el('p', {}, el('strong', {}, signs ? `Ký ${signatureForm}. thay ${whom}` : `Xử lý thay ${whom}`)),
    basis && el('p', { class: 'dd-hint' }, `Căn cứ: ${basis}`),
    !signs && el('p', { class: 'dd-hint' }, 'Xử lý thay không được ký, duyệt, xác nhận thay.'),
  );
}

/**
 * "Nguyễn Văn A, nhập thay UBND huyện Ngọc Hồi" where the Office entered what an agency answered on paper; "Nguyễn Văn A, VP UBND tỉnh
 * (việc của UBND huyện Ngọc Hồi)" where he works elsewhere.
 */
export function doerOf(event) {
  const { actorAgencyName, agencyName, onPaper } = event;
  if (onPaper && agencyName) {
    return `${doer(event)}, nhập thay ${agencyName}`;
  }
  if (!actorAgencyName) {
    return [doer(event), agencyName].filter(Boolean).join(', ');
  }
  const works = `${doer(event)}, ${actorAgencyName}`;
  return agencyName && agencyName !== actorAgencyName ? `${works} (việc của ${agencyName})` : works;
}

/** "Nguyễn Văn A (thay Trần Thị B)" where it was done for another. */
export function doer({ actorName, principalName }) {
  return principalName && principalName !== actorName ? `${actorName} (thay ${principalName})` : actorName;
}
