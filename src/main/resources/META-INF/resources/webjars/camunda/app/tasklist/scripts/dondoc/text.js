// Days, moments and comparing as people here write and search.

const ZONE = 'Asia/Ho_Chi_Minh';

/** Day first, or ISO; separators may be left out. Null for anything that is no day of the calendar. */
export function readDay(text) {
  const plain = text.trim();
  const written = plain.match(/^(\d{1,2})([/.-])(\d{1,2})\2(\d{4})$/);
  const digits = plain.match(/^(\d{2})(\d{2})(\d{4})$/);
  const iso = plain.match(/^(\d{4})-(\d{2})-(\d{2})$/);
  if (written) {
    return day(written[4], written[3], written[1]);
  }
  if (digits) {
    return day(digits[3], digits[2], digits[1]);
  }
  return iso ? day(iso[1], iso[2], iso[3]) : null;
}

function day(year, month, date) {
  const [y, m, d] = [Number(year), Number(month), Number(date)];
  const found = new Date(Date.UTC(y, m - 1, d));
  const exists = found.getUTCMonth() === m - 1 && found.getUTCDate() === d;
  return exists && y >= 1900 && y < 2200 ? found.toISOString().slice(0, 10) : null;
}

/** dd/MM/yyyy of an ISO day; anything else comes back as it is. */
export function writeDay(iso) {
  const parts = /^(\d{4})-(\d{2})-(\d{2})$/.exec(iso || '');
  return parts ? `${parts[3]}/${parts[2]}/${parts[1]}` : iso || '';
}

/** dd/MM/yyyy HH:mm in the office's zone, whatever the computer's. */
export function writeMoment(moment) {
  const at = new Date(moment);
  return Number.isNaN(at.getTime()) ? '' : `${writeDay(at.toLocaleDateString('sv-SE', { timeZone: ZONE }))} ${writeTime(at)}`;
}

export function writeTime(at) {
  return at.toLocaleTimeString('vi-VN', { timeZone: ZONE, hour: '2-digit', minute: '2-digit', hour12: false });
}

/** HH:mm of what somebody wrote, such as 8:00, 8h30, 0800; null for anything that is no time of day. */
export function readTime(text) {
  const written = text.trim().match(/^(\d{1,2})(?:[:.hg](\d{2})?|(\d{2}))$/i);
  if (!written) {
    return null;
  }
  const [hour, minute] = [Number(written[1]), Number(written[2] || written[3] || 0)];
  return hour < 24 && minute < 60 ? `${String(hour).padStart(2, '0')}:${String(minute).padStart(2, '0')}` : null;
}

/** For searching: without case and diacritics. */
export function fold(text) {
  return text.normalize('NFD').replace(/\p{M}/gu, '').replace(/[đĐ]/g, 'd').toLowerCase();
}
