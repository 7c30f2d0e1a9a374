// One place beside a form where somebody writes: what stands there, and whether the server has it.

import { el, replace } from './dom.js';
import { Draft } from './draft.js';

const RETRY = 15000;
/** Names of what is written in more than one line. */
const LONG = ['text', 'content', 'reason', 'question', 'request', 'note'];
const LOGIN = '/dang-nhap';
const NOT_READ = 'Chưa đọc được nội dung viết dở trước đây, nên nội dung nhập lúc này chưa được giữ lại. Hệ thống sẽ tự thử lại; xin chưa đóng trang.';

export class PlaceBeside {
  constructor(address, name) {
    Object.assign(this, { name, values: undefined, changedAt: 0, isRead: false, isStopped: false, isOurs: false, failed: false, views: [], statuses: [] });
    this.draft = new Draft(address, () => this.values, (news) => this.report(news));
  }

  /**
   * What the server has for it; what was written here since it was asked for, or is not saved yet, counts more.
   *
   * @param content as it was saved; undefined if there is nothing
   */
  take(content, since) {
    const last = content === undefined ? '' : JSON.stringify(content);
    if (!this.isRead || this.isStopped) {
      this.isRead = true;
      this.isStopped = false;
      const written = this.values;
      this.draft.start(last);
      if (content !== undefined) {
        this.show(written === undefined ? content.values : joined(content.values, written));
      }
      this.say();
      this.draft.later();
    } else if (Math.max(this.changedAt, this.draft.settledAt) <= since && !this.draft.isAhead() && this.draft.last !== last) {
      this.draft.start(last);
      this.show(content && content.values);
      this.say();
    }
  }

  show(values) {
    this.values = values;
    this.shown().forEach(({ fill }) => fill(values || {}));
  }

  set(values, from) {
    this.values = Object.values(values).some((value) => value && value.length !== 0) ? values : undefined;
    this.changedAt = performance.now();
    this.isOurs = true;
    this.shown().filter((view) => view !== from).forEach(({ fill }) => fill(values));
    this.draft.later();
  }

  async forget() {
    this.values = undefined;
    this.changedAt = performance.now();
    await this.draft.now();
    return !this.failed && !this.isStopped;
  }

  keep(inputs) {
    const begun = this.values;
    const view = { element: Object.values(inputs)[0], fill: (values) => Object.entries(inputs).forEach(([name, input]) => fillIn(input, values[name])) };
    this.follow(view);
    for (const [name, input] of Object.entries(inputs)) {
      if (begun && begun[name] !== undefined) {
        input.value = begun[name];
      }
      input.setAttribute('data-unsent', `${this.name} ${name}`);
      ['input', 'change'].forEach((event) => input.addEventListener(event, () => this.set(written(inputs), view)));
    }
    return begun !== undefined;
  }

  follow(view) {
    this.isOurs = true;
    this.views.push(view);
  }

  /** The same place may stand in the form and in a tab; what was drawn anew is gone. */
  shown() {
    this.views = this.views.filter(({ element }) => element.isConnected);
    return this.views;
  }

  status() {
    const made = el('p', { class: 'dd-hint', role: 'status' });
    this.statuses = [...this.statuses.filter(({ isConnected }) => isConnected), made];
    if (!this.isRead) {
      replace(made, NOT_READ);
    }
    return made;
  }

  say(...text) {
    this.statuses.forEach((status) => replace(status, this.isRead ? text : NOT_READ));
  }

  /** Something stands here that is lost with the page. */
  isInDanger() {
    return this.failed || ((!this.isRead || this.isStopped) && this.values !== undefined);
  }

  report(news) {
    if (news === 'saving') {
      return;
    }
    this.failed = news !== 'saved' && news.status !== 404 && news.status !== 409;
    if (news === 'saved') {
      this.say(this.values && `Đã lưu nháp lúc ${this.draft.savedAt}`);
      return;
    }
    this.say(unsaved(news));
    if (!this.failed) {
      this.isStopped = true;
      this.draft.stop();
    } else if (news.status !== 401) {
      setTimeout(() => this.draft.later(), RETRY);
    }
  }
}

function written(inputs) {
  return Object.fromEntries(Object.entries(inputs).map(([name, input]) => [name, input.value]));
}

function fillIn(input, value = '') {
  if (input.value !== value) {
    input.value = value;
  }
}

/** Both were written by the same person, neither is to be lost: texts stand one after the other. */
function joined(former, now) {
  const both = { ...former, ...Object.fromEntries(Object.entries(now).filter(([, value]) => value && value.length !== 0)) };
  LONG.filter((name) => former[name] && now[name] && !now[name].startsWith(former[name])).forEach((name) => {
    both[name] = `${former[name]}\n${now[name]}`;
  });
  return both;
}

function unsaved(refusal) {
  return refusal.status === 401
    ? ['Phiên làm việc đã hết. Nội dung vừa nhập vẫn còn trên trang này. ', el('a', { href: LOGIN, target: '_blank', rel: 'noopener' }, 'Đăng nhập lại ở cửa sổ mới')]
    : `Chưa lưu được nháp. ${refusal.message}`;
}
