// A table that may be wider than the screen: the keyboard reaches it, a line says that there is more, a shade on which side it goes on.

import { el } from '../../../tasklist/scripts/dondoc/dom.js';

/** @param named its aria-label or aria-labelledby */
export function wide(named, table) {
  const hint = el('p', { class: 'dd-quiet' }, 'Kéo ngang (hoặc bấm phím ←, →) để xem hết bảng.');
  const scrolled = el('div', { class: 'dd-scroll', tabindex: '0', role: 'region', ...named }, table);
  const edge = el('div', { class: 'dd-edge' }, scrolled);
  const tell = () => {
    const beside = scrolled.scrollWidth - scrolled.clientWidth;
    hint.hidden = beside <= 1;
    edge.classList.toggle('dd-before', scrolled.scrollLeft > 1);
    edge.classList.toggle('dd-after', beside - scrolled.scrollLeft > 1);
  };
  scrolled.addEventListener('scroll', tell);
  const seen = new ResizeObserver(tell);
  seen.observe(scrolled);
  seen.observe(table);
  return el('div', {}, hint, edge);
}
