/*
 * The bell in the header of Tasklist and Cockpit: how many messages are unread, and the newest of them. It asks for the count only,
 * once a minute while somebody looks at the page; a page that is left alone asks nothing, so that its session can end.
 */
import { line, markAllRead, messages, unreadCount } from '/thong-bao/messages.js';
import { words } from './bell-texts.js';

const EVERY = 60_000;
const LEFT_ALONE = 15 * 60_000;
const SHOWN = 10;
const MOST = 99;
const PICTURE = 'M12 2a6 6 0 0 0-6 6v4.6L4 16v1.5h16V16l-2-3.4V8a6 6 0 0 0-6-6zm-2.5 17a2.5 2.5 0 0 0 5 0z';

function make(tag, attributes = {}, text = '') {
  const made = document.createElement(tag);
  Object.entries(attributes).forEach(([name, value]) => made.setAttribute(name, value));
  made.textContent = text;
  return made;
}

function picture() {
  const svg = document.createElementNS('http://www.w3.org/2000/svg', 'svg');
  const path = document.createElementNS('http://www.w3.org/2000/svg', 'path');
  svg.setAttribute('viewBox', '0 0 24 24');
  svg.setAttribute('aria-hidden', 'true');
  path.setAttribute('d', PICTURE);
  svg.append(path);
  return svg;
}

class Bell {
  constructor(place) {
    this.place = place;
    this.button = make('button', { type: 'button', 'aria-expanded': 'false', 'aria-controls': 'dondoc-bell-panel' });
    this.badge = make('span', { class: 'dondoc-bell-count', 'aria-hidden': 'true' });
    this.button.append(picture(), this.badge);
    this.panel = make('div', { id: 'dondoc-bell-panel', role: 'dialog', 'aria-label': words.panel, tabindex: '-1' });
    this.panel.hidden = true;
    this.fault = make('p', { class: 'dondoc-bell-fault', role: 'alert' });
    this.list = make('ul');
    this.all = make('button', { type: 'button' }, words.readAll);
    const more = make('a', { href: '/thong-bao/', target: '_self' }, words.more);
    const foot = make('div', { class: 'dondoc-bell-foot' });
    foot.append(this.all, more);
    this.panel.append(this.fault, this.list, foot);
    this.place.append(this.button, this.panel);
    this.seenAt = Date.now();
    this.show(0);
  }

  listen() {
    const ending = new AbortController();
    const on = (target, name, act) => target.addEventListener(name, act, { signal: ending.signal });
    on(this.button, 'click', () => (this.panel.hidden ? this.open() : this.close()));
    on(this.all, 'click', () => this.readAll());
    on(document, 'keydown', ({ key }) => key === 'Escape' && !this.panel.hidden && this.close());
    on(document, 'click', ({ target }) => !this.panel.hidden && !this.place.contains(target) && this.put());
    ['pointerdown', 'keydown'].forEach(name => on(document, name, () => this.touched()));
    on(document, 'visibilitychange', () => this.look());
    on(document, 'dondoc:done', () => this.look());
    const timer = window.setInterval(() => this.look(), EVERY);
    this.look();
    return () => {
      window.clearInterval(timer);
      ending.abort();
    };
  }

  touched() {
    const wasLeft = Date.now() - this.seenAt > LEFT_ALONE;
    this.seenAt = Date.now();
    if (wasLeft) {
      this.look();
    }
  }

  async look() {
    if (document.hidden || Date.now() - this.seenAt > LEFT_ALONE) {
      return;
    }
    try {
      this.show(await unreadCount());
    } catch {
      // The last count stays; a server that is away or a session that ended shows elsewhere on the page.
    }
  }

  show(unread) {
    this.badge.textContent = unread > MOST ? `${MOST}+` : String(unread);
    this.badge.hidden = unread === 0;
    this.all.disabled = unread === 0;
    this.button.setAttribute('aria-label', unread === 0 ? words.none : words.unread(unread));
  }

  async open() {
    this.panel.hidden = false;
    this.button.setAttribute('aria-expanded', 'true');
    this.panel.focus();
    await this.fill();
  }

  async fill(fault) {
    this.fault.textContent = fault ? fault.message : '';
    try {
      const { rows } = await messages(false, 0, SHOWN);
      this.newest = Math.max(0, ...rows.map(({ id }) => id));
      const lines = rows.map(message => line(message, refused => this.marked(refused), words));
      this.list.replaceChildren(...(lines.length ? lines : [make('li', { class: 'message' }, words.empty)]));
    } catch (refused) {
      this.fault.textContent = refused.message;
    }
    await this.look();
  }

  /** What had the focus is gone with its line, or has nothing left to do. */
  async marked(refused) {
    await this.fill(refused);
    if (!this.panel.hidden && (this.all.disabled || !this.panel.contains(document.activeElement))) {
      this.panel.focus();
    }
  }

  async readAll() {
    let fault;
    await markAllRead(this.newest).catch(refused => (fault = refused));
    await this.marked(fault);
  }

  put() {
    this.panel.hidden = true;
    this.button.setAttribute('aria-expanded', 'false');
  }

  close() {
    this.put();
    this.button.focus();
  }
}

/** @returns what takes the bell down again */
export const hangUp = place => new Bell(place).listen();
