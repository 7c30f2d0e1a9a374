// Lists that come page by page.

import { el } from '../../../tasklist/scripts/dondoc/dom.js';
import { callPage } from '../../../tasklist/scripts/dondoc/server.js';
import { link, parameters, query } from './address.js';
import { number } from './words.js';

const SIZE = 20;

/** One page of a list, and how many lines there are in all. */
export async function pageOf(address, criteria) {
  const page = Math.max(0, Number.parseInt(parameters().get('page') || '0', 10) || 0);
  return { ...(await callPage(`${address}?${query({ ...criteria, page, size: SIZE })}`)), page };
}

/** What leads to the other pages; nothing where there are no lines, which the count above says. */
export function pager(path, criteria, { page, total, rows }) {
  if (total === 0) {
    return null;
  }
  const last = Math.max(0, Math.ceil(total / SIZE) - 1);
  const to = (label, number) => el('a', { class: 'btn btn-default', href: link(path, { ...criteria, page: number }) }, label);
  return el('nav', { class: 'dd-pager', 'aria-label': 'Trang' },
    page > 0 && to('Trang trước', page - 1),
    el('span', {}, `${number(page * SIZE + 1)}–${number(page * SIZE + rows.length)} trong ${number(total)}`),
    page < last && to('Trang sau', page + 1));
}
