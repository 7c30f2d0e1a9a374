// Figures, days and shares as people here write them.

import { writeDay as date } from '../../../tasklist/scripts/dondoc/text.js';

const NUMBER = new Intl.NumberFormat('vi-VN');
const SHARE = new Intl.NumberFormat('vi-VN', { minimumFractionDigits: 2, maximumFractionDigits: 2 });

export const number = (value) => NUMBER.format(value);

/** @param share percent, or null where there is nothing to divide by */
export const percent = (share) => (share === null ? '–' : `${SHARE.format(share)} %`);

/** In percentage points. */
export function change(points) {
  return points === 0 ? 'không đổi' : `${points > 0 ? 'tăng' : 'giảm'} ${SHARE.format(Math.abs(points))} điểm`;
}

export { date };

/** Whether a calendar has it: 2026-02-31 is none. */
export function isDay(text) {
  const day = new Date(`${text}T00:00:00Z`);
  return !Number.isNaN(day.getTime()) && day.toISOString().startsWith(text);
}

/** What a person wrote as a day, 25/3/2024, for the server; anything else as it stands, so that the server refuses it. */
export function writtenDay(text) {
  const parts = /^\s*(\d{1,2})[/.-](\d{1,2})[/.-](\d{4})\s*$/.exec(text);
  return parts ? `${parts[3]}-${parts[2].padStart(2, '0')}-${parts[1].padStart(2, '0')}` : text.trim();
}

/** @param moment 2024-03-25T23:59:00+07:00, in the office's zone already */
export const moment = (at) => `${at.slice(11, 16)} ngày ${date(at.slice(0, 10))}`;

/** @param days working days, negative past the date, null where there is nothing to count */
export function daysLeft(days) {
  if (days === null) {
    return '';
  }
  if (days < 0) {
    return `quá hạn ${number(-days)} ngày làm việc`;
  }
  return days === 0 ? 'đến hạn hôm nay' : `còn ${number(days)} ngày làm việc`;
}
