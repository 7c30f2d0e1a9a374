// Choosing a file in our words: a browser's own input speaks the language that the computer is set to.

import { button, el } from '../dom.js';
import { showFault } from '../fields.js';

export class FileChoice {
  /** @param input an input for files, with its label; our own button and the chosen name take its place */
  constructor(input) {
    this.input = input;
    const label = document.querySelector(`label[for="${input.id}"]`);
    label.id = label.id || `${input.id}-label`;
    this.press = button('Chọn tệp…', () => input.click(), { id: `${input.id}-choose`, 'aria-labelledby': `${label.id} ${input.id}-choose` });
    this.chosen = el('span', { class: 'dd-chosen', 'aria-live': 'polite' });
    if (input.hasAttribute('aria-describedby')) {
      this.press.setAttribute('aria-describedby', input.getAttribute('aria-describedby'));
    }
    label.htmlFor = this.press.id;
    // A hidden input cannot be pointed at by the browser: what is required is said by us.
    input.hidden = true;
    input.required = false;
    input.after(this.press, this.chosen);
    input.addEventListener('change', () => this.show());
    // Within the event the input still has its file.
    input.form?.addEventListener('reset', () => setTimeout(() => this.show()));
    this.show();
  }

  show() {
    this.chosen.textContent = this.input.files[0]?.name ?? 'Chưa chọn tệp';
    showFault(this.press, '');
  }

  /** @returns the file; undefined if there is none, which is said beside the button */
  file() {
    const [file] = this.input.files;
    if (!file) {
      showFault(this.press, 'Hãy chọn tệp.');
      this.press.focus();
    }
    return file;
  }
}
