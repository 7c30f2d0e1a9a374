// Picking a person by @ while one writes: a list below the text, by arrows and Enter, by finger, and told to a screen reader.

import { el, freshId, replace } from '../dom.js';

const TYPED = /(?:^|\s)@([^@\n]{0,40})$/;
const PAUSE = 200;

export class Mentions {
  /**
   * @param text the textarea
   * @param find gives the people for what was typed behind the @
   */
  constructor(text, find) {
    Object.assign(this, { text, find, people: new Map(), shown: [], at: 0, asked: 0, timer: null });
    this.list = el('ul', { class: 'dd-people', role: 'listbox', id: freshId('people'), 'aria-label': 'Người được nhắc đến', hidden: true });
    this.status = el('p', { class: 'sr-only', role: 'status' });
    this.element = el('div', { class: 'dd-people-holder' }, this.list, this.status);
    text.setAttribute('aria-autocomplete', 'list');
    text.setAttribute('aria-controls', this.list.id);
    text.addEventListener('input', () => this.later());
    text.addEventListener('keydown', (event) => this.follow(event));
    text.addEventListener('blur', () => this.close());
  }

  /** Ids of those whose names still stand in the text. */
  chosen() {
    return [...this.people].filter(([, name]) => this.text.value.includes(`@${name}`)).map(([id]) => id);
  }

  typed() {
    const found = TYPED.exec(this.text.value.slice(0, this.text.selectionStart));
    return found ? found[1] : null;
  }

  later() {
    clearTimeout(this.timer);
    if (this.typed() === null) {
      this.close();
    } else {
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
    let found = [];
    try {
      found = await this.find(typed);
    } catch (fault) {
      if (fault.status === undefined) {
        throw fault;
      }
    }
    if (mine === this.asked && document.activeElement === this.text) {
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
    } else if (event.key === 'Enter') {
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
    this.people.set(id, fullName);
    text.setRangeText(`${fullName} `, begin, caret, 'end');
    this.close();
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
