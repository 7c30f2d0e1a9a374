// The files around a task, in its form and in a tab of their own: what is there, and what one may add.

import { el, replace } from '../dom.js';
import { call } from '../server.js';
import { DropZone } from './drop-zone.js';
import { fileList } from './list.js';
import { Queue } from './queue.js';

export class Files {
  /**
   * @param address of the files
   * @param root where a file may be dropped
   * @param lost is called when the session has ended
   * @param left the signal that ends the dropping, where the root outlives what is shown
   */
  constructor(address, root, lost, left) {
    this.address = address;
    this.list = el('div', { class: 'dd-files-list' });
    this.note = el('p', { class: 'dd-hint' });
    this.queue = new Queue(this.address, () => this.load(), lost);
    this.zone = new DropZone(root, (files) => this.queue.add(files, this.limits), left);
    this.element = el('section', { class: 'dd-files', 'aria-label': 'Tệp', hidden: true }, el('h4', {}, 'Tệp'), this.list, this.note, this.zone.element, this.queue.element);
  }

  /** Whether something is still on its way: whoever hands the task on now would lose it. */
  isBusy() {
    return this.queue.underWay > 0;
  }

  async load() {
    try {
      this.show(await call('GET', this.address));
    } catch (fault) {
      if (fault.status === undefined) {
        throw fault;
      }
      this.element.hidden = false;
      this.zone.allow(false);
      replace(this.note, `Chưa tải được danh sách tệp. ${fault.message}`);
    }
  }

  show(answer) {
    this.limits = answer;
    this.element.hidden = false;
    const listed = JSON.stringify(answer.files);
    // One may be looking at a file: a claim, which reads the list again, does not take it away.
    if (listed !== this.listed) {
      this.listed = listed;
      replace(this.list, fileList(answer.files, (file) => this.remove(file)));
    }
    this.zone.allow(answer.mayAdd, answer);
    replace(this.note, answer.mayAdd ? '' : answer.reason);
  }

  async remove(file) {
    if (!window.confirm(`Gỡ tệp “${file.name}”? Tệp đã gỡ vẫn được lưu làm hồ sơ ở Văn phòng.`)) {
      return;
    }
    try {
      await call('DELETE', file.href);
      await this.load();
      this.zone.focus();
    } catch (fault) {
      if (fault.status === undefined) {
        throw fault;
      }
      this.queue.tell(file.name, fault.message);
    }
  }
}
