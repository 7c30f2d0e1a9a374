// Lịch sử: who did what, when, for whom and on what ground; the newest first.

import { el, replace } from '../dom.js';
import { happening } from '../dossier.js';
import { Pages } from './pages.js';

export async function show(place, tab) {
  const pages = new Pages(`${tab.address}/history`, happening, 'diễn biến', tab.left);
  await pages.load();
  replace(place, el('h4', {}, 'Lịch sử'), pages.element);
}
