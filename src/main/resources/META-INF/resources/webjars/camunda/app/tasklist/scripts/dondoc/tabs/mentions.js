// Picking a person by @ while one writes: a list below the text, by arrows and Enter, by finger, and told to a screen reader.

import { el, freshId, replace } from '../dom.js';

const TYPED = /(?:^|\s)@([^@\n]{0,40})$/;
const PAUSE = 200;

const WORD = /[\p{L}\p{M}\p{N}]/u;

/**
 * Where names stand in a text behind an @, each as a whole: of "Lê An" and "Lê Anh" the longer one counts where it stands.
 *
 * @returns {at, name} in the order of the text
 */
export function mentionsIn(text, names) {
  const longestFirst = [...names].sort((one, other) => other.length - one.length);
  return [...text.matchAll(/@/g)]
    .map(({ index }) => ({ at: index, name: longestFirst.find((name) => beginsWith(text.slice(index + 1), name)) }))
    .filter(({ name }) => name);
}

function beginsWith(text, name) {
  return text.startsWith(name) && !WORD.test(text.charAt(name.length));
}

export class Mentions {
  /**
   * @param text the textarea
   * @param find gives the people for what was typed behind the @
   * @param picked who was picked before, in that order
   * @param changed is told when somebody is picked
   */
  constructor(text, find, picked, changed) {
    Object.assign(this, { text, find, changed, picked: [...picked], shown: [], at: 0, asked: 0, timer: null, nobody: null });
    this.list = el('ul', { class: 'dd-people', role: 'listbox', id: freshId('people'), 'aria-label': 'Người được nhắc đến', hidden: true });
    this.status = el('p', { class: 'sr-only', role: 'status' });
    this.element = el('div', { class: 'dd-people-holder' }, this.list, this.status);
    text.setAttribute('aria-autocomplete', 'list');
    text.setAttribute('aria-controls', this.list.id);
    text.addEventListener('input', () => this.later());
    text.addEventListener('keydown', (event) => this.follow(event));
    // The caret may have left the name.
    ['keyup', 'click'].forEach((event) => text.addEventListener(event, () => this.typed() === null && this.close()));
    text.addEventListener('blur', () => this.close());
  }

  /** Ids of those whose names stand in the text; of namesakes as many as the name stands there, the last picked. */
  chosen() {
    const names = mentionsIn(this.text.value, this.picked.map(({ name }) => name)).map(({ name }) => name);
    return [...new Set(names)].flatMap((name) => {
      const ids = this.picked.filter((each) => each.name === name).map(({ id }) => id);
      return ids.slice(-names.filter((each) => each === name).length);
    });
  }

  /** For another note, or another circle of readers. */
  clear(picked = []) {
    this.picked = picked;
    this.nobody = null;
    this.close();
  }

  /** What stands between the @ and the caret; null where there is none, or a name that is picked already. */
  typed() {
    const found = TYPED.exec(this.text.value.slice(0, this.text.selectionStart));
    const done = found && this.picked.some(({ name }) => found[1].length > name.length && beginsWith(found[1], name));
    return found && !done ? found[1] : null;
  }

  later() {
    clearTimeout(this.timer);
    const typed = this.typed();
    if (typed === null) {
      this.close();
    } else if (this.nobody === null || !typed.startsWith(this.nobody)) {
      this.timer = setTimeout(() => this.look(), PAUSE);
    }
  }

  async look() {
    const typed = this.typed();
    if (typed === null) {
      return;
    }
    this.asked += 1;
    const mine = this.asked;
    let found;
    try {
      found = await this.find(typed);
    } catch (fault) {
      if (fault.status === undefined) {
        throw fault;
      }
      // Not the same as nobody: with the next letter it is asked again.
      return;
    }
    if (mine === this.asked && document.activeElement === this.text) {
      // Who types on finds nobody either: it is asked, and said, once.
      this.nobody = found.length === 0 ? typed : null;
      this.open(found);
    }
  }

  open(people) {
    this.shown = people;
    this.at = 0;
    this.list.hidden = people.length === 0;
    replace(this.list, people.map((person, index) => this.line(person, index)));
    replace(this.status, people.length === 0 ? 'Không có người nào như vậy đọc được ý kiến này.' : `${people.length} người; dùng mũi tên lên xuống, Enter để chọn.`);
    this.mark();
  }

  line(person, index) {
    const made = el('li', { role: 'option', id: `${this.list.id}-${index}` }, el('strong', {}, person.fullName), ' ', el('small', {}, whereOf(person)));
    // Not click: the textarea would lose the focus first.
    made.addEventListener('pointerdown', (event) => {
      event.preventDefault();
      this.choose(person);
    });
    return made;
  }

  mark() {
    [...this.list.children].forEach((line, index) => line.setAttribute('aria-selected', String(index === this.at)));
    const marked = this.list.children[this.at];
    if (marked) {
      this.text.setAttribute('aria-activedescendant', marked.id);
      marked.scrollIntoView({ block: 'nearest' });
    } else {
      this.text.removeAttribute('aria-activedescendant');
    }
  }

  follow(event) {
    if (this.list.hidden) {
      return;
    }
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    if (step) {
      this.at = (this.at + step + this.shown.length) % this.shown.length;
      this.mark();
    } else if (event.key === 'Enter' && this.typed() !== null) {
      this.choose(this.shown[this.at]);
    } else if (event.key === 'Escape') {
      this.close();
    } else {
      return;
    }
    event.preventDefault();
    event.stopPropagation();
  }

  choose({ id, fullName }) {
    const { text } = this;
    const caret = text.selectionStart;
    const begin = caret - this.typed().length;
    this.picked = [...this.picked.filter((each) => each.id !== id), { id, name: fullName }];
    text.setRangeText(`${fullName} `, begin, caret, 'end');
    this.close();
    this.changed();
    replace(this.status, `Đã chọn ${fullName}.`);
  }

  close() {
    clearTimeout(this.timer);
    this.asked += 1;
    this.shown = [];
    this.list.hidden = true;
    replace(this.list);
    this.text.removeAttribute('aria-activedescendant');
  }
}

/** Most titles name the agency already. */
function whereOf({ title, agencyName }) {
  return title && title.includes(agencyName) ? title : [title, agencyName].filter(Boolean).join(', ');
}
