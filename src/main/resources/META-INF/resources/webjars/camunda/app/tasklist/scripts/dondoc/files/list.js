// What is there: the version that counts in front, older ones folded away under it.

import { button, el } from '../dom.js';
import { chip, more } from '../parts.js';
import { writeMoment } from '../text.js';
import { preview } from './preview.js';

/** @param remove is called with a file that the person may take off */
export function fileList(files, remove) {
  const shown = files.filter((file) => file.latest);
  const others = files.filter((file) => !file.latest);
  if (files.length === 0) {
    return el('p', { class: 'dd-hint' }, 'Chưa có tệp nào.');
  }
  const olderOf = (latest) => others.filter((file) => isSame(file, latest));
  const rest = others.filter((file) => !shown.some((latest) => isSame(file, latest)));
  return [
    el('ul', {}, shown.map((file) => line(file, remove, olderOf(file)))),
    rest.length > 0 && more(`Tệp đã gỡ (${rest.length})`, el('ul', {}, rest.map((file) => line(file, remove, [])))),
  ];
}

function isSame(one, other) {
  const key = (file) => [file.subjectKind, file.subjectId, file.name.toLowerCase()].join('/');
  return key(one) === key(other);
}

function line(file, remove, older) {
  const marks = [file.version > 1 && chip('plain', `phiên bản ${file.version}`), file.removedAt && chip('warning', 'đã gỡ')];
  const off = file.mayRemove && button('Gỡ', () => remove(file), { class: 'btn btn-link btn-sm', 'aria-label': `Gỡ tệp ${file.name}` });
  const shown = preview(file);
  return el(
    'li',
    {},
    el('div', { class: 'dd-file' }, el('span', {}, el('a', { href: file.href, download: file.name }, file.name), ' ', marks), el('span', { class: 'dd-file-acts' }, shown && shown.opener, off)),
    el('p', { class: 'dd-hint' }, [file.size, file.uploadedByName, writeMoment(file.uploadedAt), file.subjectLabel].filter(Boolean).join(' · ')),
    shown && shown.place,
    older.length > 0 && more(`Phiên bản trước (${older.length})`, el('ul', {}, older.map((each) => line(each, remove, [])))),
  );
}
