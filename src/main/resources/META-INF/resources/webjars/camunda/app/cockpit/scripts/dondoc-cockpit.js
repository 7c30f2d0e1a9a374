// Cockpit for managers: the first page, "Giám sát" and the on-time table, all from our own addresses. Whoever is no manager finds
// Cockpit as it is.

import { access } from './dondoc/access.js';
import { leaveOutTechnicalPages } from './dondoc/manager-pages.js';
import { firstPage } from './dondoc/first-page.js';
import { listPage } from './dondoc/list-page.js';
import { directivesPage } from './dondoc/directives-page.js';
import { notGivenPage } from './dondoc/not-given-page.js';
import { PATH as DIAGRAM, addDiagramPage } from './dondoc/diagram-page.js';
import { daysPage } from './dondoc/days-page.js';
import { onTimePage } from './dondoc/on-time-page.js';
import { navigation, page } from './dondoc/plugins.js';

let plugins = [];

try {
  const manager = await access();
  if (manager) {
    plugins = [
      { id: 'dondoc-first-page', pluginPoint: 'cockpit.dashboard', priority: 100, ...page((node) => firstPage(node, manager)) },
      navigation('dondoc-overview', 'Tổng quan', '/dashboard', 300),
      navigation('dondoc-list', 'Giám sát', '/giam-sat', 290),
      navigation('dondoc-diagram', 'Sơ đồ, ùn tắc', DIAGRAM, 285),
      navigation('dondoc-on-time', 'Đúng hạn', '/dung-han', 280),
      { id: 'dondoc-list-page', pluginPoint: 'cockpit.route', properties: { path: '/giam-sat' }, ...page((node) => listPage(node, manager)) },
      {
        id: 'dondoc-directives-page',
        pluginPoint: 'cockpit.route',
        properties: { path: '/giam-sat/van-ban' },
        ...page((node) => directivesPage(node, manager)),
      },
      {
        id: 'dondoc-not-given-page',
        pluginPoint: 'cockpit.route',
        properties: { path: '/giam-sat/chua-giao' },
        ...page((node) => notGivenPage(node, manager)),
      },
      { id: 'dondoc-on-time-page', pluginPoint: 'cockpit.route', properties: { path: '/dung-han' }, ...page((node) => onTimePage(node, manager)) },
      { id: 'dondoc-days-page', pluginPoint: 'cockpit.route', properties: { path: '/dung-han/ngay' }, ...page((node) => daysPage(node, manager)) },
    ];
    addDiagramPage();
    // Its header calls a person by his account until this service, which reads his name, was wanted by a page; ours do without it.
    window.angular.module('cam.cockpit.custom').run(['page', () => {}]);
    if (!manager.administrator) {
      leaveOutTechnicalPages();
    }
  }
} catch (fault) {
  // A custom script that throws keeps Cockpit from starting at all.
  console.error(fault);
}

export default plugins;
