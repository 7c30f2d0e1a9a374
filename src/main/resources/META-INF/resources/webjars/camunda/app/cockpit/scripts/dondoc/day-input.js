// Days as people here write them, whatever the computer's language: the browser's own date box would follow that.

import { el } from '../../../tasklist/scripts/dondoc/dom.js';
import { date, isDay, writtenDay } from './words.js';

const TIME = /^([01]?\d|2[0-3]):[0-5]\d$/;

/** @param day 2024-03-25, or nothing; what the address holds that is no day is shown as it stands */
export function dayInput(name, day) {
  return el('input', { type: 'text', name, class: 'form-control', inputmode: 'numeric', placeholder: 'ngày/tháng/năm', maxlength: 10, value: date(day), 'data-day': true });
}

/** @param time 14:30, or nothing */
export function timeInput(name, time) {
  return el('input', { type: 'text', name, class: 'form-control', inputmode: 'numeric', placeholder: 'giờ:phút', maxlength: 5, value: time || '', 'data-time': true });
}

/** Says beside the box what is no day, and what is no time of day. */
export function daysAreRight(form) {
  form.querySelectorAll('[data-day]').forEach((input) => {
    const right = input.value.trim() === '' || isDay(writtenDay(input.value));
    input.setCustomValidity(right ? '' : 'Hãy nhập ngày theo dạng ngày/tháng/năm, ví dụ 25/3/2026.');
  });
  form.querySelectorAll('[data-time]').forEach((input) => {
    const right = input.value.trim() === '' || TIME.test(input.value.trim());
    input.setCustomValidity(right ? '' : 'Hãy nhập giờ theo dạng giờ:phút, ví dụ 14:30.');
  });
  return form.reportValidity();
}

/** The values of a form, its days as the server wants them. */
export function valuesOf(form) {
  const values = Object.fromEntries(new FormData(form));
  form.querySelectorAll('[data-day]').forEach(({ name, value }) => (values[name] = writtenDay(value)));
  return values;
}
