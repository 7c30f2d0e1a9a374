// What can be told without asking the server. The server checks again: this only spares a way.

import { isDay } from './fields.js';
import { readDay, writeDay } from './text.js';

/** @returns the message, or an empty text */
export function faultOf(input, outcome, today) {
  if (input.type === 'checkbox') {
    return required(input, outcome) && !input.checked ? missing(input) : '';
  }
  const text = input.value.trim();
  if (text === '') {
    return required(input, outcome) ? missing(input) : '';
  }
  return isDay(input) ? faultOfDay(input, text, today) : faultOfLength(input, text);
}

/** data-required alone: always; with outcomes: for those only. */
export function required(input, outcome) {
  const when = input.getAttribute('data-required');
  return when !== null && (when === '' || when.split(' ').includes(outcome));
}

function missing(input) {
  return input.getAttribute('data-missing') || 'Hãy nhập nội dung này.';
}

function faultOfDay(input, text, today) {
  const day = readDay(text);
  if (!day) {
    return `“${text.slice(0, 30)}” không phải là ngày; hãy nhập theo dạng ngày/tháng/năm, ví dụ ${writeDay(today)}.`;
  }
  return input.hasAttribute('data-not-future') && day > today ? `Ngày này không được sau hôm nay (${writeDay(today)}).` : '';
}

function faultOfLength(input, text) {
  const most = Number(input.getAttribute('data-max') || Infinity);
  return text.length > most
    ? `Dài ${text.length.toLocaleString('vi-VN')} ký tự, tối đa ${most.toLocaleString('vi-VN')}; hãy viết gọn lại.`
    : '';
}
