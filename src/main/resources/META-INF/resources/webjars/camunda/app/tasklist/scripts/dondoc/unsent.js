// What is half written beside a form - a note, a request, an answer on paper - is kept as the form's own draft is: in the page while
// one looks at another tab, on the server for a reload, a time-out and another computer. Never in the browser's own storage.

import { el, replace } from './dom.js';
import { Draft } from './draft.js';
import { call } from './server.js';

const RETRY = 15000;
const LOGIN = '/dang-nhap';
const all = new Map();

/** @param address of the task's interface; the same for the form and for every tab beside it */
export function unsentOf(address) {
  if (!all.has(address)) {
    all.set(address, new Unsent(`${address}/unsent`));
  }
  return all.get(address);
}

window.addEventListener('pagehide', () => all.forEach(({ draft }) => draft.now(true)));
window.addEventListener('focus', () => all.forEach((unsent) => unsent.again()));
window.addEventListener('beforeunload', (event) => {
  if ([...all.values()].some(({ failed }) => failed)) {
    event.preventDefault();
  }
});

class Unsent {
  constructor(address) {
    Object.assign(this, { address, places: {}, statuses: new Map(), loading: null, failed: false, last: '' });
    this.draft = new Draft(address, () => this.places, (news) => this.report(news));
  }

  /** Read once; where it cannot be read now, what is written stays in the page at least. */
  load() {
    this.loading = this.loading || this.read();
    return this.loading;
  }

  async read() {
    try {
      const { values } = await call('GET', this.address);
      this.places = { ...values, ...this.places };
      this.draft.start();
    } catch (fault) {
      this.loading = null;
      if (fault.status === undefined) {
        throw fault;
      }
    }
  }

  get(place) {
    return this.places[place];
  }

  /** @param values what stands there now; nothing at all forgets the place */
  set(place, values) {
    if (Object.values(values).some((value) => value && value.length !== 0)) {
      this.places[place] = values;
    } else {
      delete this.places[place];
    }
    this.last = place;
    this.draft.later();
  }

  /** It is sent, or given up. */
  async forget(place) {
    delete this.places[place];
    await this.draft.now();
  }

  /** Puts back what was written in these inputs, and keeps what is written now. @returns whether there was something */
  keep(place, inputs) {
    const begun = this.places[place];
    const former = begun || {};
    for (const [name, input] of Object.entries(inputs)) {
      if (former[name] !== undefined) {
        input.value = former[name];
      }
      input.setAttribute('data-unsent', `${place} ${name}`);
      ['input', 'change'].forEach((event) => input.addEventListener(event, () => this.set(place, written(inputs))));
    }
    return Boolean(begun);
  }

  /** Says below the inputs whether what is written is kept. */
  status(place) {
    const made = el('p', { class: 'dd-hint', role: 'status' });
    this.statuses.set(place, made);
    return made;
  }

  report(news) {
    if (news === 'saving') {
      return;
    }
    this.failed = news !== 'saved' && news.status !== 404 && news.status !== 409;
    if (news !== 'saved' && !this.failed) {
      this.draft.stop();
    } else if (this.failed && news.status !== 401) {
      setTimeout(() => this.draft.later(), RETRY);
    }
    const shown = this.statuses.get(this.last);
    if (shown) {
      replace(shown, news === 'saved' ? this.places[this.last] && `Đã lưu nháp lúc ${this.draft.savedAt}` : unsaved(news));
    }
  }

  /** The session is over: @returns whether something stands here that the server does not have, which is said beside it. */
  stay() {
    const isAhead = Object.keys(this.places).length > 0 && this.draft.content() !== this.draft.last;
    if (isAhead) {
      this.draft.now();
    }
    return isAhead;
  }

  /** Logged in again in another window? */
  again() {
    if (this.failed) {
      this.draft.now();
    }
  }
}

function written(inputs) {
  return Object.fromEntries(Object.entries(inputs).map(([name, input]) => [name, input.value]));
}

function unsaved(refusal) {
  return refusal.status === 401
    ? ['Phiên làm việc đã hết. Nội dung vừa nhập vẫn còn trên trang này. ', el('a', { href: LOGIN, target: '_blank', rel: 'noopener' }, 'Đăng nhập lại ở cửa sổ mới')]
    : `Chưa lưu được nháp. ${refusal.message}`;
}

/** Drawing anew takes the place away where somebody is writing: it is found again by what it keeps. */
export async function holdingFocus(root, draw) {
  const at = document.activeElement;
  const name = root.contains(at) && at.getAttribute('data-unsent');
  const range = name && [at.selectionStart, at.selectionEnd];
  const drawn = await draw();
  const again = name && root.querySelector(`[data-unsent="${CSS.escape(name)}"]`);
  if (again && again !== document.activeElement) {
    again.focus();
    if (again.setSelectionRange && range[0] !== null) {
      again.setSelectionRange(...range);
    }
  }
  return drawn;
}
