// A list that grows by a page at a time, the newest first.

import { button, el, replace } from '../dom.js';
import { callPage } from '../server.js';

const SIZE = 20;

export class Pages {
  /**
   * @param address of the list
   * @param line makes the element of one row
   * @param name what the rows are called: "ý kiến"
   */
  constructor(address, line, name, left) {
    Object.assign(this, { address, line, name, left });
    this.list = el('ol', { class: 'dd-history' });
    this.count = el('p', { class: 'dd-hint', role: 'status' });
    this.foot = el('div', { class: 'dd-act' });
    this.element = el('div', {}, this.count, this.list, this.foot);
  }

  /** From the beginning: what is there now. */
  async load() {
    this.page = 0;
    replace(this.list);
    await this.more();
  }

  async more() {
    const { rows, total } = await callPage(`${this.address}?page=${this.page}&size=${SIZE}`, { signal: this.left });
    this.page += 1;
    this.list.append(...rows.map(this.line));
    const shown = this.list.children.length;
    replace(this.count, total === 0 ? `Chưa có ${this.name} nào.` : `Đang hiện ${shown} trong ${total} ${this.name}, mới nhất ở trên.`);
    replace(this.foot, total > shown && button(`Xem ${Math.min(total - shown, SIZE)} ${this.name} cũ hơn`, () => this.next()));
  }

  /** The focus goes to the first of what has come. */
  async next() {
    const last = this.list.lastElementChild;
    await this.more();
    const first = last.nextElementSibling;
    if (first) {
      first.tabIndex = -1;
      first.focus();
    }
  }
}
