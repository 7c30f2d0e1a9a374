// Cockpit's page of a process for managers: the same viewer, heat map and overdue list as the operators', and nothing of what shows
// instances; these addresses are closed to managers. It stands at an address of its own, as it is about all versions of a process.

import { el, replace } from '../../../tasklist/scripts/dondoc/dom.js';
import { call, link, parameters } from './address.js';
import { OverdueList, paint, stepLoads } from './heat.js';
import { wide } from './wide.js';
import { number } from './words.js';

export const PATH = '/so-do';
const MAIN = 'assignmentExecution';
const ENGINE = '/camunda/api/engine/engine/default/process-definition';

const TEMPLATE = `<div class="dd-page dd-processes">
  <h1>Sơ đồ và chỗ ùn tắc</h1>
  <div class="dd-choice"></div>
  <h2 class="dd-process-name"></h2>
  <div class="dd-viewer" ng-if="xml" cam-widget-bpmn-viewer diagram-data="xml" control="control" on-load="loaded()"></div>
  <div class="dd-loads"></div>
  <h2>Việc quá hạn</h2>
  <div class="dd-overdue"></div>
</div>`;

/** Where something waits, the fullest first, and in any case the main process and the one that is looked at. */
async function processes(chosen) {
  const [waiting, all] = await Promise.all([call('GET', '/api/monitoring/processes'), call('GET', `${ENGINE}?latestVersion=true`)]);
  const names = new Map(all.map(({ key, name }) => [key, name]));
  const empty = [...new Set([MAIN, chosen])].filter((key) => names.has(key) && !waiting.some(({ processKey }) => processKey === key));
  return [...waiting, ...empty.map((processKey) => ({ processKey, waiting: 0, overdue: 0 }))].map((load) => ({ ...load, name: names.get(load.processKey) || load.processKey }));
}

function choice(found, chosen) {
  return el('ul', { class: 'dd-process-list', 'aria-label': 'Quy trình' }, found.map((load) =>
    el('li', {}, el('a', { href: link(PATH, { process: load.processKey }), 'aria-current': load.processKey === chosen ? 'page' : null },
      load.name, el('span', {}, ` ${number(load.waiting)} việc chờ`), load.overdue > 0 && el('strong', { class: 'dd-late' }, ` · ${number(load.overdue)} quá hạn`)))));
}

/** The same as on the diagram, for whoever cannot read it: on a phone, by ear. */
function table(loads) {
  const days = (count) => (count === 0 ? 'từ hôm nay' : `${number(count)} ngày`);
  const columns = ['Bước', 'Đang chờ', 'Quá hạn', 'Một nửa chờ không quá', 'Lâu nhất'];
  const rows = [...loads].sort((one, other) => other.waiting - one.waiting).map((load) =>
    [load.name, number(load.waiting), number(load.overdue), days(load.medianDays), days(load.longestDays)]);
  return rows.length === 0 ? el('p', {}, 'Không có việc nào đang chờ trong quy trình này.')
    : [
      wide({ 'aria-label': 'Số việc chờ ở từng bước' },
        el('table', { class: 'dd-table dd-list' },
          el('thead', {}, el('tr', {}, columns.map((column) => el('th', { scope: 'col' }, column)))),
          el('tbody', {}, rows.map((row) => el('tr', {}, row.map((cell, index) => el('td', { 'data-label': columns[index] }, cell))))))),
      el('p', { class: 'dd-quiet' }, 'Số ngày là ngày làm việc; tính mọi việc đang mở, theo mọi phiên bản của quy trình.'),
    ];
}

const CONTROLLER = ['$scope', 'page', function fill($scope, page) {
  // The page that is left stands before this one until its turn is over.
  const root = [...document.querySelectorAll('.dd-processes')].pop();
  const place = (name) => root.querySelector(name);
  const key = parameters().get('process') || MAIN;
  const loads = stepLoads(key);
  $scope.control = {};
  $scope.loaded = () => loads.then((found) => paint($scope.control.getViewer(), found));
  $scope.$root.showBreadcrumbs = false;
  page.breadcrumbsClear();
  page.titleSet('Sơ đồ và chỗ ùn tắc');

  async function show() {
    const [found, { bpmn20Xml }, waiting] = await Promise.all([processes(key), call('GET', `${ENGINE}/key/${encodeURIComponent(key)}/xml`), loads]);
    replace(place('.dd-choice'), choice(found, key));
    replace(place('.dd-process-name'), found.find(({ processKey }) => processKey === key)?.name ?? '');
    replace(place('.dd-loads'), table(waiting));
    $scope.$apply(() => {
      $scope.xml = bpmn20Xml;
    });
    await new OverdueList(place('.dd-overdue'), key).show();
  }

  show().catch((refusal) => {
    console.error(refusal);
    replace(place('.dd-choice'), el('p', { class: 'dd-refused', role: 'alert' }, refusal.message));
  });
}];

/** Before Cockpit starts. */
export function addDiagramPage() {
  window.angular.module('cam.cockpit.custom').config(['$routeProvider', ($routeProvider) => {
    $routeProvider.when(PATH, { template: TEMPLATE, controller: CONTROLLER, authentication: 'required' });
  }]);
}
