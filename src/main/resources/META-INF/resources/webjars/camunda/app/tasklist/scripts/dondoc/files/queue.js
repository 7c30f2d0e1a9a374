// What is on its way, one after the other; what was refused stays with its reason until it is read away.

import { button, el, replace } from '../dom.js';
import { upload } from '../server.js';

export class Queue {
  /** @param arrived is called when one is stored, lost when the session has ended */
  constructor(address, arrived, lost) {
    Object.assign(this, { address, arrived, lost, underWay: 0, last: Promise.resolve() });
    this.lines = el('ul', { class: 'dd-uploads' });
    this.status = el('p', { class: 'dd-hint', role: 'status' });
    this.element = el('div', {}, this.lines, this.status);
  }

  add(files, limits) {
    for (const file of files) {
      const line = this.line(file.name);
      if (file.size > limits.maxBytes) {
        line.refuse(`Tệp quá lớn; mỗi tệp tối đa ${limits.maxSize}.`);
      } else {
        this.underWay += 1;
        this.last = this.last.then(() => this.send(file, line));
      }
    }
  }

  async send(file, line) {
    try {
      await upload(this.address, file, line.progress);
      line.done();
      replace(this.status, `Đã tải lên ${file.name}.`);
      await this.arrived();
    } catch (fault) {
      if (fault.status === undefined) {
        throw fault;
      }
      line.refuse(fault.status === 401 ? 'Phiên làm việc đã hết; hãy đăng nhập lại rồi tải lại tệp này.' : fault.message);
      if (fault.status === 401) {
        this.lost();
      }
    } finally {
      this.underWay -= 1;
    }
  }

  /** Something about a file that is no upload. */
  tell(name, message) {
    this.line(name).refuse(message);
  }

  line(name) {
    const bar = el('progress', { max: '1', value: '0', 'aria-label': `Đang tải lên ${name}` });
    const message = el('p', { class: 'dd-fault', role: 'alert' });
    const element = el('li', {}, el('span', {}, name), bar, message);
    this.lines.append(element);
    return {
      progress: (share) => {
        bar.value = share;
      },
      done: () => element.remove(),
      refuse: (reason) => {
        bar.remove();
        replace(message, reason);
        element.append(button('Đóng', () => element.remove(), { class: 'btn btn-link btn-sm', 'aria-label': `Đóng thông báo về ${name}` }));
      },
    };
  }
}
