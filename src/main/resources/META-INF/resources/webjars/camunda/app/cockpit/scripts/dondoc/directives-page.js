// "Giám sát" by directives: how far each has come.

import { el, replace } from '../../../tasklist/scripts/dondoc/dom.js';
import { WAY_EXPLAINED } from './bars.js';
import { directiveLine } from './directive-line.js';
import { asked, filters } from './filters.js';
import { tabs } from './list-page.js';
import { pageOf, pager } from './paged.js';
import { number } from './words.js';

const PATH = '/giam-sat/van-ban';

export async function directivesPage(node, manager) {
  const criteria = asked();
  const found = await pageOf('/api/monitoring/directives', criteria);
  replace(node,
    el('h1', {}, 'Giám sát'),
    tabs(PATH, criteria, manager),
    filters(PATH, manager),
    el('p', { role: 'status', class: 'dd-count' }, `${number(found.total)} văn bản; văn bản có nhiệm vụ quá hạn xếp trước.`),
    el('p', { class: 'dd-quiet' }, WAY_EXPLAINED),
    el('ul', { class: 'dd-directives' }, found.rows.map(directiveLine)),
    pager(PATH, criteria, found));
}
