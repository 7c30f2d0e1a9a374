// What is half written beside a form - a note, a request, an answer on paper - is kept as the form's own draft is: in the page while
// one looks at another tab, on the server for a reload, a time-out and another computer. Never in the browser's own storage.
// Each place where one can write is kept for itself, and read again when one comes back from another window.

import { call } from './server.js';
import { PlaceBeside } from './place-beside.js';

const RETRY = 15000;
const all = new Map();

/** @param address of the task's interface; the same for the form and for every tab beside it */
export function unsentOf(address) {
  if (!all.has(address)) {
    all.set(address, new Unsent(`${address}/unsent`));
  }
  return all.get(address);
}

const places = () => [...all.values()].flatMap((unsent) => [...unsent.places.values()]);

window.addEventListener('pagehide', () => places().forEach(({ draft }) => draft.now(true)));
window.addEventListener('focus', () => [...all.values()].filter((unsent) => unsent.isLookedAt()).forEach((unsent) => unsent.again()));
window.addEventListener('beforeunload', (event) => {
  if (places().some((place) => place.isInDanger())) {
    event.preventDefault();
  }
});

class Unsent {
  constructor(address) {
    Object.assign(this, { address, places: new Map(), form: null, reading: null, isRead: false, timer: null });
  }

  /** Where it cannot be read now, what is written stays in the page, which is said, and it is tried again. */
  load() {
    this.reading = this.reading || this.read().finally(() => {
      this.reading = null;
    });
    return this.reading;
  }

  async read() {
    clearTimeout(this.timer);
    const since = performance.now();
    try {
      const found = (await call('GET', this.address)).places;
      this.isRead = true;
      Object.keys(found).forEach((name) => this.place(name));
      this.places.forEach((place) => place.take(found[place.name], since));
    } catch (fault) {
      if (fault.status === undefined) {
        throw fault;
      }
      if (!this.isRead) {
        this.places.forEach((place) => place.say());
        if (fault.status !== 401 && fault.status !== 404 && fault.status !== 409) {
          this.timer = setTimeout(() => this.load(), RETRY);
        }
      }
    }
  }

  place(name) {
    if (!this.places.has(name)) {
      const place = new PlaceBeside(`${this.address}/${name}`, name);
      this.places.set(name, place);
      if (this.isRead) {
        place.take(undefined, performance.now());
      }
    }
    return this.places.get(name);
  }

  get(name) {
    return this.place(name).values;
  }

  /** @param values what stands there now; nothing at all forgets the place. @param view where it was written */
  set(name, values, view) {
    this.place(name).set(values, view);
  }

  /** It is sent, or given up. @returns whether the server knows */
  forget(name) {
    return this.place(name).forget();
  }

  /** Puts back what was written in these inputs, and keeps what is written now. @returns whether there was something */
  keep(name, inputs) {
    return this.place(name).keep(inputs);
  }

  /** @param view an element, and {@code fill}, which is told what was written elsewhere */
  follow(name, view) {
    this.place(name).follow(view);
  }

  /** Says below the inputs whether what is written is kept. */
  status(name) {
    return this.place(name).status();
  }

  /** @param form whose element stays in the page as long as its task is open there */
  besideForm(form) {
    this.form = form;
  }

  /** Tasklist is one page all day: what is left behind is read again when it is opened again, not each time one comes back to the window. */
  isLookedAt() {
    return Boolean(this.form && this.form.isConnected) || [...this.places.values()].some((place) => place.shown().length > 0 || place.isInDanger() || place.draft.isAhead());
  }

  /** Names of the places where something is half written that could be sent here, or was written here. */
  begun() {
    return [...this.places.values()].filter(({ values, isOurs }) => isOurs && values !== undefined).map(({ name }) => name);
  }

  /** @returns whether the server knows nothing of these places any more */
  async giveUp(names) {
    return (await Promise.all(names.map((name) => this.forget(name)))).every(Boolean);
  }

  isKept() {
    return [...this.places.values()].every((place) => !place.isInDanger() && !place.draft.isAhead());
  }

  /** Saves what the pause after the last key still holds back. @returns whether all of it is on the server */
  async flush() {
    await Promise.all([...this.places.values()].map(({ draft }) => draft.now()));
    return this.isKept();
  }

  /** The session is over: @returns whether something stands here that the server does not have, which is said beside it. */
  stay() {
    const ahead = [...this.places.values()].filter((place) => place.isInDanger() || place.draft.isAhead());
    ahead.forEach(({ draft }) => draft.now());
    return ahead.length > 0;
  }

  /** Back from another window, where one may have logged in again, or written or sent something: what is newer counts. */
  again() {
    this.places.forEach(({ draft }) => draft.now());
    this.load();
  }
}

/** What was typed behind a text since it was sent; a text that was changed in the middle stays whole. */
export function typedSince(sent, now) {
  return now.startsWith(sent) ? now.slice(sent.length).trimStart() : now;
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
