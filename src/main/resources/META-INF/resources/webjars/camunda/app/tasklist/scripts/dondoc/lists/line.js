// A line of the list: number, deadline in words, step, title, who leads and with whom it lies, and whether it is still unread.

import { language } from '../../../../../lib/dondoc/language.js';

const LABELS =
  language === 'vi'
    ? { unread: 'Chưa đọc', lead: 'Chủ trì', at: 'Đang ở', due: 'Hạn', for: 'Thay' }
    : { unread: 'Unread', lead: 'Lead', at: 'With', due: 'Due', for: 'For' };

export const LINE = `
<li class="task" ng-repeat="(delta, task) in tasks" ng-init="line = (task | dondocLine)"
    ng-class="{active: currentTaskId === task.id, 'dd-unread': line.unread()}">
  <div class="clickable dd-line" ng-click="focus($event, task)">
    <p class="dd-line-about">
      <span class="dd-line-number">{{ line.vanBan }}</span>
      <span ng-if="line.thoiHan" class="dd-line-due" data-standing="{{ line.mucHan }}">{{ line.thoiHan }}</span>
    </p>
    <div class="names">
      <h4 class="task">
        <a ng-href="{{ getHrefUrl(task) }}" ng-click="focus($event, task)"><span class="dd-line-unread" ng-if="line.unread()">${LABELS.unread}</span> {{ task.name || task.taskDefinitionKey || task.id }}</a>
      </h4>
    </div>
    <p class="dd-line-title">{{ line.nhiemVu }}</p>
    <p class="dd-line-who">
      <span ng-if="line.chuTri">${LABELS.lead}: {{ line.chuTri }}</span>
      <span>${LABELS.at}: {{ hasAssignee(task) ? assigneeDisplayedName(task) : line.coQuan }}</span>
      <span ng-if="line.thayCho">${LABELS.for}: {{ line.thayCho }}</span>
      <span ng-if="line.denNgay">${LABELS.due}: {{ line.denNgay }}</span>
    </p>
  </div>
</li>`;

/** Opened in this page; what the server says of them comes with the next look at the list. */
const opened = new Set();
document.addEventListener('dondoc:opened', ({ detail }) => opened.add(detail));

/** What the server gives with a task, by name. */
export function line(task) {
  const known = Object.fromEntries(((task._embedded && task._embedded.variable) || []).map(({ name, value }) => [name, value]));
  return { ...known, unread: () => Boolean(known.chuaDoc) && !opened.has(task.id) };
}
