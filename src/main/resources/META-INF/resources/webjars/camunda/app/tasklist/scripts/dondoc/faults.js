// Tells every fault beside its input, the rest above the form, and leads to the first.

import { showFault } from './fields.js';

export class FaultList {
  constructor(root, fields, banner) {
    Object.assign(this, { root, fields, banner });
    const forget = ({ target }) => this.forget(target);
    root.addEventListener('input', forget);
    root.addEventListener('change', forget);
  }

  /** What is being mended is no longer said to be wrong; the headline goes with the last. */
  forget(input) {
    if (input.hasAttribute('aria-invalid')) {
      showFault(input, '');
      if (this.summed && !this.root.querySelector('[aria-invalid]')) {
        this.banner.clear();
      }
    }
  }

  clear() {
    this.root.querySelectorAll('[aria-invalid]').forEach((input) => showFault(input, ''));
    this.banner.clear();
  }

  /** @param faults {field, message} with the names of the server, or {input, message} */
  show(faults, headline) {
    this.clear();
    const placed = new Map();
    const others = [];
    for (const { field, input, message } of faults) {
      const at = input || this.place(field);
      if (at) {
        placed.set(at, [placed.get(at), message].filter(Boolean).join(' '));
      } else {
        others.push(message);
      }
    }
    placed.forEach((message, input) => {
      open(input);
      showFault(input, message);
    });
    this.summed = others.length === 0;
    if (headline || others.length > 0) {
      this.banner.list('danger', headline || 'Chưa gửi được:', others.filter((message) => message !== headline));
    }
    this.lead([...placed.keys()], others.length > 0);
  }

  place(field) {
    if (field === 'outcome') {
      return this.root.querySelector('[data-dd-outcomes] input');
    }
    const input = field && this.fields.at(field);
    return input && input.type !== 'hidden' && this.fields.applies(input) ? input : null;
  }

  lead(inputs, bannerFirst) {
    if (bannerFirst || inputs.length === 0) {
      this.banner.focus();
      return;
    }
    const first = inputs.sort((a, b) => (a.compareDocumentPosition(b) & Node.DOCUMENT_POSITION_FOLLOWING ? -1 : 1))[0];
    first.focus();
    first.scrollIntoView({ block: 'center' });
  }
}

function open(input) {
  for (let at = input.closest('details'); at; at = at.parentElement.closest('details')) {
    at.open = true;
  }
}
