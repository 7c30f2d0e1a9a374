// A process's diagram as a heat map (how many tasks wait at each step now, for how long), and the list of what is overdue in it: both
// from our own interface, over all versions of the process.

import { call } from '/quan-tri/api.js';
import { day, element, tableHead, tableRow } from '/quan-tri/dom.js';

const PAGE = 50;
const HEATS = 4;
const number = new Intl.NumberFormat('vi-VN');
const address = (processKey, list) => `/api/monitoring/processes/${encodeURIComponent(processKey)}/${list}`;

/** 1 where least waits, 4 where most does: in steps of a quarter of the fullest. */
const heat = (waiting, most) => Math.ceil((waiting / most) * HEATS);

function badge({ name, waiting, overdue, medianDays, longestDays }) {
  const made = element('div', null, `dondoc-heat-badge${overdue ? ' is-late' : ''}`);
  const times = longestDays ? `, một nửa chờ không quá ${medianDays}, lâu nhất ${longestDays} ngày làm việc` : ', mới từ hôm nay';
  const late = overdue ? `; ${number.format(overdue)} việc quá hạn` : '';
  made.title = `${name}: ${number.format(waiting)} việc đang chờ${times}${late}`;
  made.append(element('strong', `${number.format(waiting)} việc`));
  if (longestDays) {
    made.append(` ${medianDays}–${longestDays} ngày`);
  }
  if (overdue) {
    made.append(element('span', `${number.format(overdue)} quá hạn`, 'dondoc-heat-late'));
  }
  return made;
}

/** What waits at each step of a process, over all its versions. */
export const stepLoads = async processKey => (await call('GET', address(processKey, 'steps'))).json();

/** @param viewer of bpmn-js, with the diagram in it */
export function paint(viewer, loads) {
  const shapes = viewer.get('elementRegistry');
  const drawn = loads.filter(({ step }) => shapes.get(`userTask_${step}`));
  const most = Math.max(1, ...drawn.map(({ waiting }) => waiting));
  drawn.forEach(load => {
    const id = `userTask_${load.step}`;
    viewer.get('canvas').addMarker(id, `dondoc-heat-${heat(load.waiting, most)}`);
    viewer.get('overlays').add(id, 'dondoc-heat', { position: { bottom: 2, left: 14 }, show: { minZoom: 0.4 }, html: badge(load) });
  });
}

function line(task) {
  const link = element('a', `${task.directiveNumber} · ${task.title}`);
  link.href = `/van-ban/?id=${task.directiveId}`;
  link.target = '_self';
  return [link, task.name, task.agency || task.agencyCode, day(task.dueOn), `quá hạn ${number.format(task.daysLate)} ngày làm việc`];
}

/** What is past its date in a process, page by page. */
export class OverdueList {
  constructor(place, processKey) {
    this.place = place;
    this.processKey = processKey;
    this.page = 0;
  }

  async show() {
    try {
      const response = await call('GET', `${address(this.processKey, 'overdue-tasks')}?page=${this.page}&size=${PAGE}`);
      this.fill(await response.json(), Number(response.headers.get('X-Total-Count')));
    } catch (refused) {
      this.place.replaceChildren(element('p', refused.message, 'dondoc-overdue-none'));
    }
  }

  fill(tasks, total) {
    if (!total) {
      this.place.replaceChildren(element('p', 'Không có việc quá hạn.', 'dondoc-overdue-none'));
      return;
    }
    const labels = ['Nhiệm vụ', 'Bước', 'Đang nằm tại', 'Thời hạn', 'Trễ'];
    const table = element('table', null, 'cam-table table dondoc-overdue');
    const head = element('thead');
    head.append(tableHead(labels));
    const body = element('tbody');
    body.append(...tasks.map(task => tableRow(labels, line(task))));
    table.append(element('caption', `${number.format(total)} việc quá hạn, quá lâu nhất trước`), head, body);
    this.place.replaceChildren(table, this.pages(total));
  }

  pages(total) {
    const last = Math.ceil(total / PAGE) - 1;
    const row = element('p', null, 'dondoc-overdue-pages');
    const turn = (text, by, off) => {
      const made = element('button', text, 'btn btn-default');
      made.type = 'button';
      made.disabled = off;
      made.addEventListener('click', () => {
        this.page += by;
        this.show();
      });
      return made;
    };
    if (last > 0) {
      row.append(turn('Trang trước', -1, this.page === 0), ` Trang ${this.page + 1}/${last + 1} `, turn('Trang sau', 1, this.page === last));
    }
    return row;
  }
}
